import type { EndedProcess } from '../../audit/index.js';
import type { Machine } from '../../machine/machine.js';
import type { Entrance } from '../state/entrance.js';
/** Ends the lab's processes, and says which there were. */
export declare const endProcesses: (machine: Machine, entrance: Entrance) => Promise<EndedProcess[]>;
