import type { Machine } from '../../machine/machine.js';
import type { Table } from './ruleset.js';
/**
 * All tables that may see what this host forwards, of both families, but for those of labs. A tool that is not there shows nothing,
 * and so does a kernel without what the tool is for: neither filters.
 *
 * @throws LabError where a tool is there and fails, as it does for users who are not root; CapabilityError where nft can not say it.
 */
export declare function forwardingTables(machine: Machine): Promise<Table[]>;
/** Which programs of iptables make nf_tables, whose tables can be removed without a trace. */
export declare function toolsOfNft(machine: Machine): Promise<string[]>;
