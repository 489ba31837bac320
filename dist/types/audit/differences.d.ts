import type { Items } from './items.js';
import type { Difference } from './receipt.js';
/** What differs between the things of one kind, in the order of their keys. */
export declare function compareItems(kind: string, before: Items, after: Items): Difference[];
