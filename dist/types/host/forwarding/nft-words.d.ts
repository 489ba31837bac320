import type { Match } from './ruleset.js';
/** A match about as nft prints it. */
export declare function matchWords(match: Match): string;
