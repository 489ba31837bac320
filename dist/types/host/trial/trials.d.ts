import type { Machine } from '../../machine/machine.js';
import { type Outcome, type Passage } from './passage.js';
/** What becomes of a connection through the machine. */
export type Attempt = (passage: Passage) => Promise<Outcome>;
/** Tries each as it is asked for. */
export declare const attemptOn: (machine: Machine) => Attempt;
export interface Trials {
    /** What a trial has shown, and until then that it passes. */
    readonly attempt: Attempt;
    /** Whether a trial is still to come that was asked for: nothing may be decided before. */
    readonly isWanting: () => boolean;
}
/**
 * Does work that takes the lock of the labs and depends on trials, none of which happens under the lock: a packet that is dropped
 * is waited for, and so would be all other labs. The work is done again with what the trials have shown, until it wants no more
 * of them. A firewall that changes in between is one that changes after the lab has come up.
 *
 * @param work gives undefined where it stopped because a trial is wanting
 */
export declare function withTrials<T>(machine: Machine, work: (trials: Trials) => Promise<T | undefined>): Promise<T>;
