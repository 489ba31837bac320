import type { Place, Problem } from '../errors/errors.js';
import { type Cuts } from './cuts.js';
import type { Finding } from './finding.js';
import type { Path } from './path.js';
import type { Topology } from './schema.js';
/** A topology as far as its text has the right shape, what is wrong with the rest, and the places of all of it. */
export interface Reading {
    readonly topology: Topology;
    readonly problems: readonly Problem[];
    readonly cuts: Cuts;
    /** Where something is said; where it is not there, what is around it. */
    placeOf(path: Path): Place;
    /** A finding as a problem with its place and code frame. */
    readonly locate: (finding: Finding) => Problem;
}
/**
 * Reads the text of a topology file and checks its shape. Never throws: what is wrong is in `problems`, and left out of
 * `topology`. `file` is what the places call it.
 */
export declare function readTopology(text: string, { file }: {
    file: string;
}): Reading;
