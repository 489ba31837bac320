import type { Machine } from '../../machine/machine.js';
import type { Network } from '../../resolve/network.js';
import type { Topology } from '../../spec/index.js';
import { type Holder, type HolderRequest } from '../holder/holder.js';
import { type Chosen, type Privilege } from '../state/privilege.js';
/** The ways to try, in this order. */
export type Ways = readonly [Chosen, ...Chosen[]];
export interface Wanted {
    readonly privilege: Privilege;
    readonly topology: Topology;
    readonly network: Network;
    readonly pin?: boolean | undefined;
}
/**
 * By which ways a lab may be made here. What this user may do with namespaces is not known before it is tried.
 *
 * @throws UsageError where this process cannot be meant, CapabilityError where the topology needs more than is wanted or this
 * is not Linux.
 */
export declare function waysFor({ user, platform }: Machine, wanted: Wanted): Ways;
/**
 * Starts a holder by the first way that leads in.
 *
 * @throws CapabilityError that names the reason and the remedy of each way that was tried; what else `startHolder` does.
 */
export declare function startByAny(machine: Machine, [chosen, ...others]: Ways, request: Omit<HolderRequest, 'way'>): Promise<{
    readonly holder: Holder;
    readonly chosen: Chosen;
}>;
