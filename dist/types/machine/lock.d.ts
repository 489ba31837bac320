import type { Machine } from './machine.js';
/**
 * Does something under the lock of a directory, which every other process of this package takes as well. The kernel frees
 * it when this process ends, whatever ends it.
 *
 * @throws where there is no such directory, LabError where flock(1) fails or is killed, or what `work` does.
 */
export declare function withLock<T>(machine: Machine, directory: string, work: () => Promise<T> | T): Promise<T>;
/** As `withLock`; undefined where somebody else was faster, and has removed the directory with the lock. */
export declare function withLockIfThere<T>(machine: Machine, directory: string, work: () => Promise<T>): Promise<T | undefined>;
