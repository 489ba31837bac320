import type { Table } from './ruleset.js';
/**
 * The tables in what `nft -j list ruleset` prints (libnftables-json(5)) that may see what is forwarded.
 *
 * @throws Error where that is no ruleset.
 */
export declare function parseNft(text: string): Table[];
