import { type Draft } from './model.js';
import type { Report } from './report.js';
/** Gives every interface its addresses: first those of the file, then the lowest free ones, in the file's order. */
export declare function resolveAddresses({ segments, nodes }: Draft, report: Report): void;
