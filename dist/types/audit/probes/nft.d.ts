import { type Fields } from '../../machine/json.js';
import type { Machine } from '../../machine/machine.js';
import { type Items } from '../items.js';
import type { AskingProgram } from '../programs.js';
/** The ruleset, of which nft(8) may have to be asked by parts. */
export declare const nft: (machine: Pick<Machine, 'run'>) => AskingProgram;
/**
 * Tables, chains, sets and other objects, and the rules of each chain in their order. A rule that iptables made is seen here
 * without its comment, and so without its owner: those are left to iptables-save(8).
 */
export declare function itemsOf(ruleset: readonly Fields[]): {
    'nft object': Items;
    'nft rule': Readonly<Record<string, readonly string[]>>;
};
