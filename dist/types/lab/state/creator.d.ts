import type { Lifeline } from '../../machine/lifeline.js';
import type { Machine } from '../../machine/machine.js';
/** The lifeline of a lab's creator, as the creator has it. */
export interface CreatorLine extends Lifeline {
    /** Lets go of it as a creator that is killed would: the lab is forsaken. */
    abandon(): void;
}
/**
 * Holds the lifeline of a lab's creator in its directory, where its keeper holds one already. From here on the lab dies with
 * this process, until it is released: then the lab lives for another, or nobody. Each lifeline gets its name when it is held: one
 * that is there and free says that its holder is gone.
 */
export declare function holdCreator(machine: Machine, directory: string): CreatorLine;
