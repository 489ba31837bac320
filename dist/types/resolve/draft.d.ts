import type { Topology } from '../spec/index.js';
import type { Draft } from './model.js';
import type { Report } from './report.js';
/**
 * What is in a topology, its interfaces attached to nothing yet. The machine itself always is, mostly without interfaces.
 */
export declare const draftTopology: (topology: Topology, report: Report) => Draft;
