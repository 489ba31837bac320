import type { Path } from '../resolve/network.js';
import { type HostStep } from './host-step.js';
export interface OwnDevice {
    readonly device: string;
    /** CIDR */
    readonly addresses: readonly string[];
    /** Whether the machine forwards what comes in by it. */
    readonly forwarding: boolean;
    readonly at: Path;
}
/** Makes a device of a lab's on the host ready and up. The machine believes no router or redirect that is behind it. */
export declare function ownDeviceSteps({ device, addresses, forwarding, at }: OwnDevice): HostStep[];
