import type { Machine } from '../../machine/machine.js';
export interface Going {
    readonly id: string;
    /** The PID of its keeper, where it is known. */
    readonly keeper: number | undefined;
}
/**
 * Returns when nothing is left on the host of a lab whose holder was killed, which is its keeper's work, and where that
 * is dead or slow, ours.
 *
 * @throws LabError with all that could not be undone.
 */
export declare function untilGone(machine: Machine, { id, keeper }: Going): Promise<void>;
