import { type Fields } from './json.js';
import type { Machine } from './machine.js';
type Runs = Pick<Machine, 'run'>;
/**
 * The objects of the ruleset where `rulesetIn` cannot tell: without asking for a table that has flags, whose chains are asked
 * for one by one. Of such a table, helpers, timeouts and expectations of connections are left out. It takes a program for each.
 *
 * @throws LabError where nft fails, and where the ruleset does not stop changing.
 */
export declare function rulesetByParts(machine: Runs): Promise<Fields[]>;
export {};
