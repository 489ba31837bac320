import type { Machine } from '../../machine/machine.js';
/** What there is to know of a keeper by its process. */
export interface Keeper {
    /** The state directory that it was given. */
    readonly state: string;
    /** The lifeline of the holder, which it reads: a path that leads there also where the file was deleted (proc_pid_fd(5)). */
    readonly line: string;
}
/** Undefined of any other process. */
export declare function keeperAt(machine: Machine, pid: number): Keeper | undefined;
/**
 * The keepers of labs, by their marks: those of this user in this PID namespace. Another user may have begun a lab of the same
 * id, and so may a container, in a state directory of its own.
 */
export declare function keepersOf(machine: Machine, labs: readonly string[]): number[];
/**
 * Resolves when keepers have ended whose labs have, also such as were stopped.
 *
 * @throws LabError where one does not.
 */
export declare function untilKeepersEnd(machine: Machine, keepers: readonly number[]): Promise<void>;
/**
 * Lets keepers go on whose labs have ended, and what they started out here, such as were stopped, and end: killed, they would leave
 * zombies. One to which SIGSTOP was sent may not have stopped yet.
 */
export declare function wakeKeepers(machine: Machine, labs: readonly string[]): void;
/** Kills those that should have ended long ago, and so hang, with what they have started to undo: they lead their process groups. */
export declare function endKeepers(machine: Machine, labs: readonly string[]): Promise<void>;
