import type { Lab } from '../lab/lab.js';
import type { Topology } from '../spec/index.js';
/** The names are those of the topology, or are checked when they are used. */
export declare const typed: <T extends Topology>(lab: Lab) => Lab<T>;
