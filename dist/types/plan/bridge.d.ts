import type { Bridge } from '../resolve/network.js';
import { type AddressStep, type BridgeStep, type ForwardingStep } from './step.js';
export interface BridgeDevice {
    readonly bridge: Bridge;
    readonly device: string;
    readonly index: number;
}
export declare const bridgeStep: ({ bridge, device, index }: BridgeDevice) => BridgeStep;
/** The fabric is a segment's gateway by an address of the bridge itself. */
export declare const gatewaySteps: ({ bridge, device }: BridgeDevice) => AddressStep[];
export declare const forwardingStep: ({ bridge, device }: BridgeDevice) => ForwardingStep;
