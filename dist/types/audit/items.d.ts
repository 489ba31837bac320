import type { Json } from '../machine/json.js';
/** What an item is: any value, compared as a whole, except that a list of texts is one whose order matters, as of rules. */
export type Value = Json;
/** The things of one kind: what identifies each, and what it is. */
export type Items = Readonly<Record<string, Value>>;
/** Items by their keys; of things that nothing distinguishes, the second is `KEY (2)`. */
export declare function keyed(entries: Iterable<readonly [key: string, value: Value]>): Items;
