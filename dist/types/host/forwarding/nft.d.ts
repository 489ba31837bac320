import { type Fields } from '../../machine/json.js';
import { type Table } from './ruleset.js';
/** The tables of a ruleset that may see what is forwarded. @param entries as `rulesetIn` gives them */
export declare function parseNft(entries: readonly Fields[]): Table[];
