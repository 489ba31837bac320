import type { Machine } from '../../machine/machine.js';
/**
 * Kills what is left of labs whose holder is dead, as far as it has a lab's mark. Gives what does not end, as a process that is
 * traced by one that was stopped: that only its tracer lets go (ptrace(2), PTRACE_EVENT_EXIT).
 *
 * @param lab the id of the only one that is meant.
 */
export declare function endLeftovers(machine: Machine, lab?: string): Promise<Failure[]>;
/** What could not be done of a lab, by its id. */
export interface Failure {
    readonly lab: string;
    readonly what: string;
}
