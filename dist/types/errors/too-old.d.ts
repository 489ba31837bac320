/**
 * One line that says a program is too old, or undefined where it is not.
 *
 * @param oldest `MAJOR.MINOR`
 * @param version as the program says it, `MAJOR.MINOR…`
 */
export declare function tooOld(program: string, oldest: string, version: string): string | undefined;
