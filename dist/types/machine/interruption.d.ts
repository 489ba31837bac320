import type { Machine } from './machine.js';
/** ms that what is undone after an interruption may wait for others. */
export declare const patienceAfterInterruption = 5000;
/**
 * What some work gives, which is no longer waited for, and goes on, once a machine was interrupted `grace` ms ago.
 *
 * @throws the reason of the interruption
 */
export declare function unlessInterrupted<T>({ interruption }: Machine, work: Promise<T>, grace?: number): Promise<T>;
