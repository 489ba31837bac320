import type { Machine } from './machine.js';
/**
 * A machine that kills what is waited for when a signal is aborted, so that none of those who use it has to hand a signal on:
 * `run` throws the signal's reason, and the next line of a program that was started is undefined. A program that nobody
 * waits for runs on, such as one that has a lock.
 *
 * @param signalNow gives the signal of what is being done now.
 */
export declare const abortable: (machine: Machine, signalNow: () => AbortSignal | undefined) => Machine;
/** Resolves as `waited`, or with undefined once the signal is aborted and `end` was called. */
export declare function unlessAborted<T>(waited: Promise<T>, signal: AbortSignal | undefined, end: () => void): Promise<T | undefined>;
