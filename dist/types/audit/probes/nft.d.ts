import type { Program } from '../programs.js';
/**
 * The ruleset: tables, chains, sets and other objects, and the rules of each chain in their order. A rule that iptables
 * made is seen here without its comment, and so without its owner: those are left to iptables-save(8).
 */
export declare const nft: Program;
