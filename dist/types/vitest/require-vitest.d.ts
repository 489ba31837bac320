/** One line that says a Vitest is too old, or undefined where it is not. */
export declare const vitestTooOld: (version: string) => string | undefined;
