import { type Prefix } from '../../address/index.js';
import type { Machine } from '../../machine/machine.js';
import { type Leading } from './leads.js';
/** A prefix that the machine has a use for, and the route that says so. */
export interface Used {
    readonly prefix: Prefix;
    readonly title: string;
}
export interface DefaultRoute {
    readonly family: 4 | 6;
    readonly device: string;
}
/** What of the machine's network a lab must not get in the way of. */
export interface HostView {
    /** The names of its devices, all that each has, and their MTU in bytes. */
    readonly devices: ReadonlyMap<string, number>;
    readonly used: readonly Used[];
    /** Where the kernel sends what is for the outside, by IPv4 and by IPv6. */
    readonly leading: {
        readonly 4: Leading;
        readonly 6: Leading;
    };
    /** The default routes of the main table, of which some wait until others are gone. */
    readonly defaults: readonly DefaultRoute[];
    /** The machine's own addresses, by device. */
    readonly addresses: ReadonlyMap<string, readonly string[]>;
}
export declare function viewHost(machine: Machine): Promise<HostView>;
