import type { Network } from '../resolve/network.js';
import { type Plan } from './step.js';
export { FABRIC, type Plan, type Step, type Undo } from './step.js';
/**
 * The steps that build a network, in the order in which they are done: namespaces and what their interfaces inherit,
 * the wires, then what is in each namespace, then what needs all of it. The same network gives the same plan.
 */
export declare function planNetwork(network: Network): Plan;
