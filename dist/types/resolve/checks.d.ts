import { type Topology } from '../spec/index.js';
import { type Draft } from './model.js';
import type { Check } from './network.js';
import type { Report } from './report.js';
/** The checks, with the addresses that each of them is about. */
export declare const resolveChecks: ({ checks }: Topology, draft: Draft, report: Report) => Check[];
