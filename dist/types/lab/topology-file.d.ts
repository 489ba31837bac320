import type { Topology } from '../spec/index.js';
/** @throws TopologyError, and UsageError where there is no file to read. */
export declare function readTopologyFile(file: string): Topology;
