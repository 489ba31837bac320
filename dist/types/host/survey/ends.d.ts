import { type Prefix } from '../../address/index.js';
import type { OpenWay } from '../../plan/index.js';
export interface Neighbours {
    /** What the machine has routes to. */
    readonly used: readonly Prefix[];
    /** What the lab has. */
    readonly near: readonly Prefix[];
}
/**
 * Two addresses of a pool that nothing on this machine and nothing of the lab's own is near: the first free pair from a place
 * that the tag says, so that labs seldom look at the same. A route of the machine's that covers more than the pool does not
 * use it: it leads out, and the pair is more specific. Undefined where none is left.
 *
 * @param tag eight hexadecimal digits
 */
export declare function freeEnds(pool: Prefix, tag: string, { used, near }: Neighbours): OpenWay['ends'] | undefined;
