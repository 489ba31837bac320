import type { Machine } from '../machine/machine.js';
import type { Network } from '../resolve/network.js';
import { type Entrance } from './entrance.js';
/** One target of a check, and what was seen of it. */
export interface Attempt {
    readonly target: string;
    readonly seen: string;
    readonly holds: boolean;
}
export interface CheckResult {
    readonly from: string;
    readonly to: string;
    /** What was asked, as `icmp reachable` or `tcp 8080 open`. */
    readonly asked: string;
    readonly holds: boolean;
    readonly attempts: readonly Attempt[];
}
export interface Checking {
    readonly machine: Machine;
    readonly entrance: Entrance;
    readonly network: Network;
}
/** Tries every check of a topology, on every address that it is about. Never throws for a check that does not hold. */
export declare function runChecks({ machine, entrance, network }: Checking): Promise<CheckResult[]>;
