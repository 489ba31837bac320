import type { IptablesTool, Table } from './ruleset.js';
/**
 * The tables that filter what is forwarded, in what iptables-save(8) prints: `*TABLE`, `:CHAIN POLICY [packets:bytes]`,
 * `-A CHAIN …`.
 */
export declare function parseIptables(text: string, tool: IptablesTool): Table[];
