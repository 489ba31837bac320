import type { Machine } from '../machine/machine.js';
import { type Act, type ActOf } from './act.js';
import { type Site } from './acts/index.js';
/**
 * Does acts on the host, each written to the journal before. To be called under the lock of the state directory.
 *
 * @param clock in ms
 * @throws LabError that names the act that failed, or says that there are too many to be done while others wait; what was
 * begun is in the journal.
 */
export declare function perform(acts: readonly Act[], site: Site, clock?: () => number): Promise<void>;
/** The acts of a lab of which somebody has undone something since. */
export declare function findMissing(machine: Machine, directory: string): Promise<Act[]>;
/** The networks that visitors may be in, see `acts/visitors.ts`. */
export declare const visitedIn: (machine: Machine, directory: string) => ActOf<'visitors'>[];
/** The devices that a lab has on the host. */
export declare const devicesOnHost: (machine: Machine, directory: string) => string[];
/**
 * Does once more what is missing, which is in the journal already. Gives what could not be done, and why: without a guard,
 * nothing that comes after it. To be called under the lock of the state directory.
 */
export declare function performAgain(missing: readonly Act[], site: Site): Promise<ReadonlyMap<Act, string>>;
