import { type Fields, type Json } from '../../machine/json.js';
import type { Rule } from './ruleset.js';
/** The elements of named sets and maps, by `@NAME`. */
export type Sets = ReadonlyMap<string, readonly Json[]>;
/** One rule as the common form has it: several where a verdict map decides, one for each of its elements. */
export declare function rulesOf(statements: readonly Fields[], sets: Sets): Rule[];
