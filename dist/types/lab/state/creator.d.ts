import type { Lifeline } from '../../machine/lifeline.js';
import type { Machine } from '../../machine/machine.js';
/**
 * Holds the lifeline of a lab's creator in its directory, where its keeper holds one already. From here on the lab dies with
 * this process, until it lets go. Each lifeline gets its name when it is held: one that is there and free says that who held
 * it is gone.
 */
export declare function holdCreator(machine: Machine, directory: string): Lifeline;
