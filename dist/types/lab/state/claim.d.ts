import type { Machine } from '../../machine/machine.js';
/** @throws UsageError where a lab is up under the name. */
export declare function claimName(machine: Machine, name: string, id: string): Promise<void>;
/** What became of what dead labs had left. */
export interface Swept {
    /** The ids of the labs of which nothing is left. */
    readonly restored: readonly string[];
    /** What could not be undone, and stays for the next time. */
    readonly failures: readonly Failure[];
}
export interface Failure {
    /** The id of the lab. */
    readonly lab: string;
    readonly what: string;
}
/**
 * Undoes what dead labs left on the host, and removes them from the state directory.
 *
 * @param lab the id of one, of which who asks knows that it is not coming up.
 */
export declare function sweep(machine: Machine, lab?: string): Promise<Swept>;
