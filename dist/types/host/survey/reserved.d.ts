import type { OpenWay } from '../../plan/index.js';
import type { Act } from '../act.js';
import type { Family, Table } from '../forwarding/ruleset.js';
export interface Reserving {
    readonly tables: readonly Table[];
    /** The programs of iptables that make nf_tables. */
    readonly nftTools: readonly string[];
    /** Whether a Docker may start on this machine. */
    readonly hasDocker: boolean;
    /** What other labs hold. */
    readonly others: readonly Act[];
    readonly family: Family;
}
/**
 * A place for the rules of an uplink where nothing drops yet: Docker's chain, so that they are there when a Docker starts
 * while the lab is up. None where there is no Docker to start, or iptables could not be used without a trace that stays.
 */
export declare function reserved({ tables, nftTools, hasDocker, others, family }: Reserving): OpenWay['admissions'];
