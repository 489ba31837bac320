import type { Problem } from '../errors/errors.js';
import { type Cuts, type Finding, type Topology } from '../spec/index.js';
import type { Network } from './network.js';
interface Resolved {
    /** Without `notes`: the warnings have no places yet. */
    readonly network: Network;
    readonly findings: readonly Finding[];
    readonly warnings: readonly Finding[];
}
/**
 * What a topology means. Never throws: what is wrong with it is in `problems`, and the network is then as near as it
 * gets. What `cuts` says was left out of the topology is not missed.
 */
export declare function resolveShaped(topology: Topology, cuts: Cuts): Resolved;
/** As `resolveShaped`, of a topology of which nothing was left out. */
export declare function resolveTopology(topology: Topology): {
    network: Network;
    problems: Problem[];
};
/** A finding of which no place is known. */
export declare const toProblem: ({ message, hint, path }: Finding) => Problem;
export {};
