import { type Family, type Ip } from '../address/index.js';
import { type Node, type Port } from './model.js';
import type { Hop } from './network.js';
/** A next hop, or why there is none: because nothing fits (in this family), or because too much does. */
export type Hopping = {
    readonly kind: 'hop';
    readonly hop: Hop;
} | {
    readonly kind: 'none' | 'wrong';
    readonly message: string;
    readonly hint?: string;
};
/** What the route that the hop is of says besides. */
export interface HopContext {
    readonly node: Node;
    readonly dev: Port | undefined;
    readonly onLink: boolean;
}
/** The next hop that the file gives as an address. */
export declare function hopToAddress(ip: Ip, context: HopContext): Hopping;
/** The next hop that the file gives as a name, in one family: the address on the segment that both are on. */
export declare function hopToNamed(name: string, targets: readonly Port[], family: Family, context: HopContext): Hopping;
