import type { Files } from '../files.js';
import { type Items } from '../items.js';
/**
 * The tables of legacy iptables. Their names only: asking iptables-legacy(8) for a table makes it, and from then on
 * every iptables warns.
 */
export declare function legacyTables(files: Files): Items;
