import type { EndedProcess } from '../audit/index.js';
import type { Machine } from '../machine/machine.js';
/** A process as the host numbers it. */
export interface Found {
    readonly pid: number;
    readonly argv: readonly string[];
}
type Find = () => Promise<readonly Found[]> | readonly Found[];
/** Asks the processes that a look finds to end, kills what is left after a second, and says which there were. */
export declare function endAll(machine: Machine, find: Find): Promise<EndedProcess[]>;
export declare const argvOf: (machine: Machine, pid: number) => string[];
/** The processes of the machine, and of each the network namespace, as its link in /proc names it. */
export declare const networksOfAll: (machine: Machine) => {
    readonly pid: number;
    readonly net: string;
}[];
export {};
