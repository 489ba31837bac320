import { type Snapshot } from '../../audit/index.js';
import type { Act } from '../../host/act.js';
import type { Machine } from '../../machine/machine.js';
import type { Topology } from '../../spec/index.js';
import type { Known } from './known.js';
import type { Owner } from './owner.js';
import { type Chosen } from './privilege.js';
/**
 * What a lab says of itself, in its own tmpfs: it is there exactly as long as the lab is. A program that is root of the lab can
 * change the file, so that what it says is for display; `id`, `tag`, `holder` and `byAgent` are what the host says.
 */
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
    /** The addresses whose connections the host forgets. */
    readonly sources: readonly string[];
    /** What was done on the host. */
    readonly acts?: readonly Act[];
    readonly privilege: Chosen;
    /** Why what the lab said cannot be believed, in a sentence. Then it has nothing but what the host says. */
    readonly fault?: string;
    /** Whether its part on the host is the agent's affair. */
    readonly byAgent?: boolean;
    /** The host before the lab, where a receipt was asked for. */
    readonly before?: Snapshot;
}
/** What a lab says of itself in a file that its programs may have replaced; undefined where there is none. */
export declare function readTold(machine: Machine, file: string): unknown;
/** The record of a lab, with what the host knows of it; where it was changed to what it cannot be, with nothing else. */
export declare function recordIn(told: unknown, known: Known): LabRecord;
