import type { Items, Value } from './items.js';
import type { Difference } from './receipt.js';
/** One thing of a snapshot. */
export interface Touched {
    readonly kind: string;
    readonly key: string;
}
/**
 * What makes a thing ours: it carries one of our marks, texts that nobody else uses, anywhere in its name or state; or
 * it is one that the lab changed in place and that is still so, as a sysctl, which carries no mark.
 */
export interface Ownership {
    readonly marks?: readonly string[];
    readonly touched?: readonly Touched[];
}
/** The marks that say of things of a kind that they are ours. */
export declare const marksFor: (kind: string, { marks }: Ownership) => readonly string[];
export declare function isOurs({ kind, key, before, after }: Difference, ownership: Ownership): boolean;
/**
 * The items without those that carry a mark. What a lab had made before the first snapshot was taken is no part of what
 * the host was: if it is there afterwards, it was left behind.
 */
export declare function withoutOurs(items: Items, marks: readonly string[]): Items;
/** Whether the value is a list of texts, whose order matters. */
export declare function isTexts(value: Value | undefined): value is readonly string[];
