import { type Prefix } from './prefix.js';
/** Two things whose subnets have addresses in common: `inner`'s lies in `outer`'s, or is the same. */
export interface Overlap<T> {
    readonly inner: T;
    readonly outer: T;
}
/**
 * Every thing whose subnet lies in another's, with the smallest such one. Subnets nest or are apart, so one pass over
 * them in order, with a stack of those that are still open, finds them all.
 */
export declare function findOverlaps<T>(things: readonly T[], subnetOf: (thing: T) => Prefix): Overlap<T>[];
