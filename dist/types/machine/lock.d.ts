import type { Machine } from './machine.js';
/**
 * Does something under the lock of a directory, which every other process of this package takes as well. The kernel frees
 * it when this process ends, whatever ends it.
 */
export declare function withLock<T>(machine: Machine, directory: string, work: () => Promise<T> | T): Promise<T>;
