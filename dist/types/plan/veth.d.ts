import { type Network } from '../resolve/network.js';
import type { BridgeDevice } from './bridge.js';
import { type VethStep } from './step.js';
interface Wiring {
    readonly network: Network;
    readonly bridges: ReadonlyMap<string, BridgeDevice>;
    readonly nextIndex: () => number;
}
/** A veth pair for every port of a bridge and every wire between two namespaces, in the order of the file. */
export declare function vethSteps(wiring: Wiring): VethStep[];
export {};
