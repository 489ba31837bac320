import { type Family, type Prefix } from '../../address/index.js';
import type { OpenWay } from '../../plan/index.js';
/**
 * Two addresses that nothing on this machine and nothing of the lab's own is near: the first free pair from a place that the
 * tag says, so that labs seldom look at the same. Undefined where none is left.
 *
 * @param tag eight hexadecimal digits
 */
export declare function freeEnds(family: Family, tag: string, used: readonly Prefix[]): OpenWay['ends'] | undefined;
