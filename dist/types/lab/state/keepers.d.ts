import type { Machine } from '../../machine/machine.js';
/** The state directory that a process was given as a keeper; undefined of any other. */
export declare function stateOfKeeper(machine: Machine, pid: number): string | undefined;
/** The keepers of labs, by their marks. */
export declare function keepersOf(machine: Machine, labs: readonly string[]): number[];
/**
 * Resolves when keepers have ended whose labs have, also such as were stopped.
 *
 * @throws LabError where one does not.
 */
export declare function untilKeepersEnd(machine: Machine, keepers: readonly number[]): Promise<void>;
/** Kills those that were stopped, which would stay. The others are about to end, with what they have begun to undo. */
export declare function endStoppedKeepers(machine: Machine, labs: readonly string[]): void;
/** Kills those that should have ended long ago, and so hang. */
export declare function endKeepers(machine: Machine, labs: readonly string[]): void;
/**
 * Kills what waits outside the PID namespace of a dead lab for a process inside, as an nsenter(1) that was stopped, and so keeps
 * a network of it. Gives what cannot be killed, in words.
 */
export declare function endCarriers(machine: Machine, lab: string): Promise<string[]>;
