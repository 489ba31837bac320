import { type Cuts } from './cuts.js';
import type { Finding } from './finding.js';
import type { Topology } from './schema.js';
/** What is left of a value when all that is wrong with its shape is left out, and what that was. */
export interface Fitting {
    readonly topology: Topology;
    readonly findings: readonly Finding[];
    readonly cuts: Cuts;
}
/**
 * Looks at the shape of a value, and leaves out what is wrong until the rest is a topology. An element that needs what
 * was left out goes with it, without a finding of its own.
 */
export declare function fitTopology(value: unknown): Fitting;
