import type { Machine } from '../machine/machine.js';
import type { Attached } from './programs/attach.js';
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
/**
 * Tries every check of a lab, on every address that it is about.
 *
 * @throws CapabilityError, LabError, TopologyClosedError where a check could not be made; never for one that does not hold.
 */
export declare function checkLab(machine: Machine, lab: Attached): Promise<CheckResult[]>;
