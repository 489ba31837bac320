import { type Draft } from './model.js';
import type { Report } from './report.js';
/** Gives every interface its addresses: those of the file first, then the lowest free ones, in the order of the file. */
export declare function resolveAddresses({ segments, nodes }: Draft, report: Report): void;
