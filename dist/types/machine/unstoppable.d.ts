/**
 * Puts off a terminal's key that stops jobs (Ctrl-Z, SIGTSTP) until some work is done: what stops while it has a lock keeps
 * it. A worker thread hears of no signals, and stops.
 */
export declare function unstoppable<T>(work: () => Promise<T>): Promise<T>;
