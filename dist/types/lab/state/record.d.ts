import type { Snapshot } from '../../audit/index.js';
import type { Machine } from '../../machine/machine.js';
import type { Topology } from '../../spec/index.js';
import type { Owner } from './owner.js';
import type { Chosen } from './privilege.js';
/** What a lab says of itself, in its own tmpfs: it is there exactly as long as the lab is. */
export interface LabRecord {
    readonly version: 1;
    readonly id: string;
    /** What the command calls it. */
    readonly name: string;
    readonly state: 'building' | 'up';
    /** ISO 8601 */
    readonly since: string;
    readonly creator: number;
    readonly owner: Owner;
    /** The holder's PID on the host. */
    readonly holder: number;
    readonly topology: Topology;
    /** What the topology asks for and this machine cannot do, in sentences. */
    readonly notes: readonly string[];
    /** What marks its things on the host. */
    readonly tag: string;
    /** The addresses from which the host sees what leaves it. */
    readonly sources: readonly string[];
    readonly privilege: Chosen;
    /** Whether its part on the host is the agent's affair. */
    readonly byAgent?: boolean;
    /** The host before the lab, where a receipt was asked for. */
    readonly before?: Snapshot;
}
/** In the order of the file. */
export declare const namespaceNames: ({ topology }: LabRecord) => string[];
export declare const writeRecord: (machine: Machine, inside: string, record: LabRecord) => void;
/** The record of a lab by its name or id, or undefined where none is up under it. */
export declare function findRecord(machine: Machine, name: string): LabRecord | undefined;
/** Whether a later version of this package brought a lab up, of which only that knows what it means. */
export declare function isOfLater(machine: Machine, name: string): boolean;
/** The records of all labs that are up or coming up, oldest first. */
export declare const listRecords: (machine: Machine) => LabRecord[];
/** The ids of those that a later version brought up. */
export declare const listOfLater: (machine: Machine) => string[];
