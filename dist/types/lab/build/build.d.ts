import type { Machine } from '../../machine/machine.js';
import type { Network } from '../../resolve/network.js';
import type { Topology } from '../../spec/index.js';
import type { Holder } from '../holder/holder.js';
import { type Entrance } from '../state/entrance.js';
import { type Owner } from '../state/owner.js';
import type { Privilege } from '../state/privilege.js';
import { type LabRecord } from '../state/record.js';
export interface BuildRequest {
    readonly machine: Machine;
    readonly topology: Topology;
    readonly network: Network;
    readonly privilege: Privilege;
    /** Whether the whole machine knows the namespaces by name. */
    readonly pin?: boolean | undefined;
    /** The name to claim; without one the lab is found by its id only. */
    readonly name?: string | undefined;
    readonly owner: Owner;
    /** What marks its things and ends its id: eight hexadecimal digits. Default: random. */
    readonly tag?: string | undefined;
    /** Whether to compare the host before and after. */
    readonly receipt: boolean;
    readonly signal?: AbortSignal | undefined;
    readonly cwd: string;
    readonly onStage?: ((stage: string) => void) | undefined;
}
export interface Built {
    readonly record: LabRecord;
    readonly entrance: Entrance;
    readonly holder: Holder;
}
/**
 * Brings a lab up: all of it, or nothing is left.
 *
 * @throws LabError, CapabilityError, UsageError, or the signal's reason.
 */
export declare function buildLab(request: BuildRequest): Promise<Built>;
