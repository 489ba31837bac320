import type { Machine } from '../../machine/machine.js';
import type { Network } from '../../resolve/network.js';
import type { HostSide } from './side.js';
/** Whether who brings a network up cannot do its part on the host himself. */
export declare const needsAgent: (machine: Machine, { network, pin }: {
    network: Network;
    pin: boolean;
}) => boolean;
/** By whom the part of a lab on the host is done. Without such a part no sudo is ever run. */
export interface DoneBy {
    readonly byAgent?: boolean | undefined;
}
/** Works with the side that a lab has on the host. The machine's interruption ends what it waits for on the way up, and not what undoes. */
export declare function withSide<T>(machine: Machine, { byAgent }: DoneBy, work: (side: HostSide) => Promise<T>): Promise<T>;
