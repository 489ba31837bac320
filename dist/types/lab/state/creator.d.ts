import type { Lifeline } from '../../machine/lifeline.js';
import type { Machine } from '../../machine/machine.js';
/** What the keeper calls the creator's lifeline until the creator holds it. */
export declare const unheldCreator = "creator.new";
/** Holds the lifeline of a lab's creator in its directory. From here on the lab dies with this process, until it lets go. */
export declare function holdCreator(machine: Machine, directory: string): Lifeline;
