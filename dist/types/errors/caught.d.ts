/** What is thrown is of any type: its text. */
export declare const messageOf: (error: unknown) => string;
/** The code of an error of the system, as `ENOENT`; empty where it has none. */
export declare const codeOf: (error: unknown) => string;
