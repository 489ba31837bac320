import type { Machine } from '../../machine/machine.js';
/** The id and the PID namespace of a directory that is not complete; undefined where it is none. */
export declare function unfinishedIn(entry: string): {
    readonly id: string;
    readonly pidNamespace: string;
} | undefined;
/**
 * Makes what a lab has on the host: its directory, with a link that says in which PID namespace its numbers hold, and its
 * journal. It gets its name when it is complete. The last lab's keeper removes the state directory, maybe between our making
 * it and our making what is in it: then once more.
 *
 * @throws CapabilityError where this user may not.
 */
export declare function makeLabDirectory(machine: Machine, id: string, tries?: number): void;
