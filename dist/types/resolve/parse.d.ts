import { type Place } from '../errors/errors.js';
import { type Path, type Topology } from '../spec/index.js';
import type { Network } from './network.js';
/**
 * Reads a topology file. Where it has no `name`, that is the file's own without its extension.
 *
 * @param options.file what the places of errors call it; `topology.yml` where it is not given
 * @throws TopologyError with everything that is wrong, in the order of the file, each with its place and code frame
 */
export declare function parseTopology(text: string, { file }?: {
    file?: string;
}): Topology;
/**
 * What a topology means, whether it is a literal or comes from `parseTopology`.
 *
 * @throws TopologyError with everything that is wrong; with places where it comes from `parseTopology`
 */
export declare function networkOf(topology: Topology): Network;
/** What is odd about a topology from `parseTopology` and comes up all the same, as in `Network.notes`. */
export declare const notesOn: (topology: Topology) => readonly string[];
/** Where the file says what is at a path of a topology from `parseTopology`. */
export declare const placeOf: (topology: Topology, path: Path) => Place | undefined;
