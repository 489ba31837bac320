import type { Machine } from '../../machine/machine.js';
import { type Failure } from './leftovers.js';
/** What became of what dead labs had left. */
export interface Swept {
    /** The ids of the labs of which nothing is left. */
    readonly restored: readonly string[];
    /** What could not be undone, and stays for the next time. */
    readonly failures: readonly Failure[];
}
export type { Failure } from './leftovers.js';
/**
 * Ends labs that go on though the one they live for is gone, undoes what dead labs left on the host, and removes them from the
 * state directory.
 *
 * @param lab the id of one, of which the caller knows that it is not coming up; default: all.
 */
export declare function sweep(machine: Machine, lab?: string): Promise<Swept>;
/**
 * Whether there is a lab that is not built: it comes up, or somebody has just killed what made it, and the processes that hold its
 * lifelines are not dead yet.
 */
export declare const isOneUnbuilt: (machine: Machine) => boolean;
