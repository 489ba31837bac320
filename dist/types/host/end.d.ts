import type { EndedProcess } from '../audit/index.js';
import type { Machine } from '../machine/machine.js';
import { type Meant } from './signal-held.js';
/** A process as the host numbers it. */
export interface Found extends Meant {
    readonly argv: readonly string[];
}
type Find = () => readonly Found[];
/** Asks the processes that a look finds to end, kills what is left after a second, and says which there were. */
export declare function endAll(machine: Machine, find: Find): Promise<EndedProcess[]>;
export declare const argvOf: (machine: Machine, pid: number) => string[];
/** A process of the machine, with its network namespace, as `Machine.identity` says it. */
export interface InNetwork {
    readonly pid: number;
    readonly network: string;
}
/** The processes of the machine whose network namespace this user may know. */
export declare const networksOfAll: (machine: Machine) => InNetwork[];
export {};
