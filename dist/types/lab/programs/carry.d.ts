export interface Carried {
    readonly env: Readonly<Record<string, string>>;
    /** For `env -S`. */
    readonly words: string;
}
/**
 * A shell drops the variables that it could not name, such as `INPUT_A-B`, and changes those that its script assigns: they
 * pass it under other names. The words for `env -S` take them back, and name them only: what is in a command line, every
 * user of the machine may read.
 */
export declare function carry(env: Readonly<Record<string, string>>, assigned: readonly string[]): Carried;
