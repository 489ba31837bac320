import { LabError } from '../errors/errors.js';
import type { Machine } from './machine.js';
export interface LockOptions {
    /** ms for which one process may hold the lock before others end waiting for it. Default: `usualPatience`. */
    readonly patience?: number;
}
/** ms */
export declare const usualPatience = 30000;
/** What became of work under a lock. */
export type Locked<T> = {
    readonly isDone: true;
    readonly result: T;
} | Refused;
export interface Refused {
    readonly isDone: false;
    /** Why the lock cannot be had; undefined where somebody has removed the directory. */
    readonly refusal: LabError | undefined;
}
/** @param machine on which every program has a time limit */
type Work<T> = (machine: Machine) => Promise<T> | T;
/**
 * Does something under the lock of a directory, which every other process of this package takes as well, unless the lock
 * cannot be had. The kernel frees it when this process ends, whatever ends it. Nobody takes it from a process that hangs
 * or is stopped: waiting for such a one ends with an error that names it, and at the machine's interruption.
 *
 * @throws the reason of the interruption, or what `work` does.
 */
export declare function tryLocked<T>(machine: Machine, directory: string, work: Work<T>, { patience }?: LockOptions): Promise<Locked<T>>;
/**
 * As `tryLocked`, for what cannot do without.
 *
 * @throws LabError where the lock cannot be had or there is no such directory, or what `tryLocked` does.
 */
export declare function withLock<T>(machine: Machine, directory: string, work: Work<T>, options?: LockOptions): Promise<T>;
/** What to say where a directory that is to be locked is not there. */
export declare const directoryIsGone: (directory: string) => LabError;
export {};
