/** What to do about a program that is not installed, or undefined where we do not know its package. */
export declare function installHint(program: string): string | undefined;
