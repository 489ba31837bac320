import type { Program } from '../programs.js';
/** IPv4's tables as iptables-save(8) prints them. */
export declare const iptables: Program;
/** IPv6's tables as ip6tables-save(8) prints them. */
export declare const ip6tables: Program;
