/** Vitest prints the message only, and not what to do. */
export declare function withHint(error: unknown): unknown;
