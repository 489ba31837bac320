import type { Network } from '../resolve/network.js';
import { type Plan } from './step.js';
export { pinPaths } from './pin.js';
export { FABRIC, type HostStep, type InsideStep, type Plan, type Step, type Undo } from './step.js';
export interface PlanOptions {
    /** Whether the whole machine knows the namespaces by name. Default: false. */
    readonly pin?: boolean;
}
/**
 * The steps that build a network, in the order in which they are done: namespaces and what their interfaces inherit,
 * the wires, then what is in each namespace, then what needs all of it. The same network gives the same plan.
 */
export declare function planNetwork(network: Network, { pin }?: PlanOptions): Plan;
