import { type Network } from '../resolve/network.js';
import type { BridgeDevice } from './bridge.js';
import { type HostStep } from './host-step.js';
import { type MoveStep, type PortStep } from './step.js';
/** The machine's own interfaces in the topology, and its routes by them. */
export declare const memberSteps: (network: Network) => HostStep[];
/** Puts the far ends where they belong: on their bridges, and into the namespaces of their peers. */
export declare const attachingSteps: (network: Network, bridges: ReadonlyMap<string, BridgeDevice>) => (PortStep | MoveStep)[];
