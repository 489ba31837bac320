/**
 * Vitest leaves a worker alone where it is ended itself, e.g. by Ctrl-C, and a test that loops without end hears of nothing.
 * The labs of a worker are to end with Vitest, so the worker must. Once for each worker, in the pool `forks` and its like.
 */
export declare function endWithVitest(): void;
