import type { Machine } from '../machine/machine.js';
import type { Attached } from './programs/attach.js';
import type { Owner } from './state/owner.js';
import type { Way } from './state/privilege.js';
/** An interface as the kernel has it now. */
export interface LiveInterface {
    readonly name: string;
    readonly mac: string;
    readonly mtu: number;
    readonly state: 'up' | 'down';
    /** CIDR, without the link-local ones. */
    readonly addresses: readonly string[];
}
export interface LiveNamespace {
    readonly name: string;
    readonly interfaces: readonly LiveInterface[];
    /** Where its default routes lead: addresses, by the topology. */
    readonly gateways: readonly string[];
}
/** A lab as it is now. */
export interface LiveLab {
    readonly name: string;
    readonly id: string;
    /** What it has on the host of its own state. */
    readonly directory: string;
    /** ISO 8601 */
    readonly since: string;
    readonly owner: Owner;
    readonly creator: number;
    readonly holder: number;
    /** By whose power it was made: root's, a user's with sudo, or a user's alone. */
    readonly privilege: Way;
    /** Why it was made so, in words. */
    readonly privilegeReason: string;
    /** Whether the whole machine knows its namespaces by name. */
    readonly pinned: boolean;
    /** What the topology asks for and this machine cannot do. */
    readonly notes: readonly string[];
    /** What of it somebody has removed or changed since, on the host or in what its programs see. */
    readonly missing: readonly string[];
    readonly namespaces: readonly LiveNamespace[];
    /** The bridges and their ports, in the lab's own namespace. */
    readonly fabric: readonly LiveInterface[];
    /** The lab's devices on the host. */
    readonly host: readonly LiveInterface[];
}
/** Asks the kernel what is there. Costs a process per namespace. */
export declare function inspectLab(machine: Machine, lab: Attached): Promise<LiveLab>;
/** What `ip -j address` prints; of `lo` only what is not its own. */
export declare const interfacesIn: (text: string) => LiveInterface[];
