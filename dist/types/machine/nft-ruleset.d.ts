import { type Fields } from './json.js';
/**
 * The objects of what `nft -j list …` printed (libnftables-json(5)), each under its kind, where that can be relied on. Of a
 * table with a single flag, as one that a process owns, nft 1.0.6 prints memory that it has freed, stops there, or dies
 * of it afterwards: `rulesetByParts` asks in another way then.
 */
export declare function rulesetIn(text: string): Fields[] | undefined;
