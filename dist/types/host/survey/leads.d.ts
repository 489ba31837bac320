import type { Machine } from '../../machine/machine.js';
/** A device by which the machine sends what is for the outside, and an address that it reaches by it. */
export interface Lead {
    readonly device: string;
    readonly destination: string;
}
/** Where the kernel sends what is for the outside. */
export interface Leading {
    readonly leads: readonly Lead[];
    /** Whether there are rules for what the machine sends itself, which do not hold for what it forwards (ip-rule(8), `iif lo`). */
    readonly hasOwnRules: boolean;
}
/** A packet that comes in by a device of the machine's, to be forwarded. */
export interface Incoming {
    readonly device: string;
    readonly source: string;
}
/**
 * Asks the kernel by which devices it would send to the outside, with all rules and all tables: what the machine sends
 * itself, or what comes in as `incoming` says. No packet is sent. `fibmatch` shows the route itself, so that all of its next
 * hops are seen (ip-route(8)). Where no route leads out, it is an empty list.
 */
export declare function leadsOut(machine: Machine, family: 4 | 6, incoming?: Incoming): Promise<Leading>;
