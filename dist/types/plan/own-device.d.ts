import { type Path } from '../resolve/network.js';
import { type ConnectionsStep, type HostStep } from './host-step.js';
/** The address of a CIDR address. */
export declare const bare: (cidr: string) => string;
export interface OwnDevice {
    readonly device: string;
    /** CIDR */
    readonly addresses: readonly string[];
    /** Whether the machine forwards what comes in by it. */
    readonly forwarding: boolean;
    /** Whether it has a link-local address of IPv6. */
    readonly linkLocal: boolean;
    readonly at: Path;
}
/** Makes a device of a lab's on the host ready and up. The machine believes no router or redirect that is behind it. */
export declare function ownDeviceSteps({ device, addresses, forwarding, linkLocal, at }: OwnDevice): HostStep[];
/**
 * Comes before the step that makes the device: connections are forgotten once that is gone, because by it the last packets of
 * a lab that ends would be tracked anew.
 */
export declare const connectionsStep: (cidr: string, at: Path) => ConnectionsStep;
