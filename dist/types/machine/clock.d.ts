/**
 * The time that goes on while a test has `vi.useFakeTimers()`: captured before any test runs. What is imported of
 * `node:timers/promises` is not affected.
 */
export declare const now: () => number;
