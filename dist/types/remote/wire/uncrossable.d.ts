/** Something that cannot cross. The message says what and why, the hint what to do. */
export declare class Uncrossable extends Error {
    readonly hint: string;
    constructor(message: string, hint: string);
}
export declare function uncrossable(value: unknown, at: string): Uncrossable;
export declare const isClass: (value: unknown) => boolean;
