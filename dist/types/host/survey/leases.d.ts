import type { Machine } from '../../machine/machine.js';
import type { Card, Lease } from '../../plan/index.js';
import type { Act } from '../act.js';
export interface Leasing {
    readonly machine: Machine;
    /** What other labs hold. */
    readonly others: readonly Act[];
}
declare const settings: {
    readonly ipv4: 'forwarding';
    readonly ipv6: 'force_forwarding';
};
type Family = keyof typeof settings;
export declare const allForwarding: (family: Family) => string;
/** Whether the kernel can forward by a single device: IPv6 since Linux 6.17. */
export declare const canForward: (machine: Machine, family: Family, device: string) => boolean;
/** The setting by which a device forwards. What another lab has leased already still is what it was before that. */
export declare function leaseOf({ machine, others }: Leasing, family: Family, device: string): Lease[];
/**
 * The first of cards that would answer ARP requests for others once they forward, and not before (arp_process(), net/ipv4/arp.c), and
 * by what.
 */
export declare function answeringForOthers(machine: Machine, cards: readonly Card[]): string | undefined;
/** Devices whose large receive offload forwarding will turn off, or has turned off for another lab. */
export declare function lroOf({ machine, others }: Leasing, leases: readonly Lease[]): Promise<Card[]>;
export {};
