import { type Draft } from './model.js';
import type { Report } from './report.js';
/** The machine has one routing table for all of its interfaces, so that their subnets must be apart. */
export declare function checkHostOverlaps({ host }: Draft, report: Report): void;
