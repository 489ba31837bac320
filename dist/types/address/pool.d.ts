import type { Ip } from './ip.js';
import { type Prefix } from './prefix.js';
/** The addresses of one subnet that are still free. */
export interface Pool {
    readonly subnet: Prefix;
    /** The lowest free address, which is then taken; undefined where none is left. */
    take(): Prefix | undefined;
}
/**
 * Gives out the addresses of a subnet, the lowest first, leaving out `taken` and what is no host's.
 * It never looks at an address twice, so that all of them together cost as much as the subnet's used part.
 */
export declare function createPool(subnet: Prefix, taken: Iterable<Ip>): Pool;
