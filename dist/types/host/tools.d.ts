import type { Machine } from '../machine/machine.js';
/** The machine as acts see it: a tool answers in time, and is known as one of the lab's where it outlives who ran it. */
export declare function withTools(machine: Machine, directory: string): Machine;
/**
 * Ends what is still running for an act of a lab whose process was killed meanwhile: what it does after the act was undone,
 * nobody would undo.
 */
export declare function endTools(machine: Machine, directory: string): Promise<void>;
