import type { Machine } from '../../machine/machine.js';
/** The processes of this user that carry the mark of one of these labs. */
export declare const processesOf: (machine: Machine, labs: readonly string[]) => number[];
/** What a process has open, by paths that lead there. Another user's is hidden, and taken to have nothing. */
export declare function descriptorsOf(machine: Machine, pid: number): string[];
