import type { EndedProcess } from '../audit/index.js';
import type { Machine } from '../machine/machine.js';
import type { Entrance } from './entrance.js';
export interface LabProcess {
    /** As the host numbers it. */
    readonly pid: number;
    readonly argv: readonly string[];
}
/** Asks the lab's processes to end, kills what is left after a second, and says which there were. */
export declare function endProcesses(machine: Machine, entrance: Entrance): Promise<EndedProcess[]>;
