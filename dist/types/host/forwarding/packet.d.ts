import { type Ip } from '../../address/index.js';
import type { Base, Family } from './ruleset.js';
/** What is to be forwarded: connections from a device of ours to the outside, with their answers. */
export interface Crossing {
    readonly family: Family;
    /** The host's end of the uplink; it need not be there yet. */
    readonly device: string;
    /** The device by which the host reaches the outside. */
    readonly outside: string;
    /** The address that the host knows the lab by. */
    readonly source: string;
    /** One that is reached by it. */
    readonly destination: string;
    /** The host's own on `outside`, which answers come to; undefined where that is not known. */
    readonly address: string | undefined;
}
/** A packet of a crossing, on its whole way through the host. */
export interface Packet {
    readonly crossing: Crossing;
    readonly direction: 'outwards' | 'inwards';
    readonly state: 'new' | 'established';
}
/** The first packet of a connection, its answer, and what follows. */
export declare const packetsOf: (crossing: Crossing) => Packet[];
/** A packet as a chain sees it. */
export interface Seen {
    readonly family: Family;
    readonly in: string;
    /** Empty where it is not decided yet. */
    readonly out: string;
    readonly state: 'new' | 'established' | 'invalid';
    /** Undefined where it is not known. */
    readonly source: Ip | undefined;
    readonly destination: Ip | undefined;
}
/**
 * How a packet looks at a hook. Until it is tracked, connection tracking calls it invalid. Where it goes to is decided after
 * prerouting; the answer comes to the host's address and gets the lab's there, and in postrouting what goes out gets the host's.
 */
export declare function seenAt({ crossing, direction, state }: Packet, { hook, priority }: Base): Seen;
