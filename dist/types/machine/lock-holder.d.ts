import type { Machine } from './machine.js';
/** Who keeps a process from getting a flock(2) lock, as the kernel says it. */
export interface LockHolder {
    /** Of this process and of this time that it has the lock. */
    readonly id: string;
    /** ms for which it has had the lock; undefined where nobody can tell. */
    readonly heldFor: number | undefined;
    readonly who: string;
    readonly remedy: string;
    /** Its flock(1), and what that started, as far as they were stopped and are this user's. */
    readonly stopped: readonly number[];
}
/** The holder of the lock for which flock(1) waits in the process `waiting`. */
export declare function holderBlocking(machine: Machine, waiting: number): LockHolder;
