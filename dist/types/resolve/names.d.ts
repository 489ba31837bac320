import type { Topology } from '../spec/index.js';
import type { Report } from './report.js';
/** Names of a kind must differ in more than their case: name resolution does not tell it. */
export declare function checkNames(topology: Topology, report: Report): void;
