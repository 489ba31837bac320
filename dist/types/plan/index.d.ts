import type { Network } from '../resolve/network.js';
import { type HostFacts } from './host-facts.js';
import { type Plan } from './step.js';
export { type Card, type HostFacts, isOpen, type Lease, type OpenWay, type WayOut } from './host-facts.js';
export type { HostStep } from './host-step.js';
export { hostMarks, markOf, tableName, tablesOf, tablesOfLabs, uplinkDevice, uplinkPrefix } from './marks.js';
export { bare } from './own-device.js';
export { pinPaths, pinRoots } from './pin.js';
export { FABRIC, type InsideStep, type Plan, type ProgramsStep, type Step, type Undo } from './step.js';
export { askingForUplink, followingSteps } from './uplink.js';
export interface PlanOptions {
    /** Whether the whole machine knows the namespaces by name. Default: false. */
    readonly pin?: boolean;
    /** Whether the machine can have the files of pins under /etc/netns. Default: true. */
    readonly pinFiles?: boolean;
    /** What marks the lab's things on the host: eight hexadecimal digits. Default: zeros. */
    readonly tag?: string;
    /** The groups whose programs may ping, as the user namespace of the lab numbers them. Default: all. */
    readonly pingGroups?: string;
    /** What steps on the host depend on. Default: a machine with one network card and no firewall. */
    readonly facts?: HostFacts;
}
/**
 * The steps that build a network, in the order in which they are done: the fabric, what is on the host, then namespaces and
 * what their interfaces inherit, the wires, what is in each namespace, what needs all of it, and last what leads in by name.
 * The same network and options give the same plan.
 */
export declare function planNetwork(network: Network, { pin, pinFiles, tag, facts, pingGroups }?: PlanOptions): Plan;
