import type { Machine } from '../../machine/machine.js';
/**
 * Makes what a lab has on the host: its directory, with a link that says in which PID namespace its numbers hold, and its
 * journal. The last lab's keeper removes the state directory, maybe between our making it and our making what is in it: then once more.
 *
 * @throws CapabilityError where this user may not.
 */
export declare function makeLabDirectory(machine: Machine, id: string, tries?: number): void;
