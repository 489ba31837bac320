import { type Draft } from './model.js';
import type { Report } from './report.js';
/** What the kernel has only so much of. */
export declare function checkLimits(draft: Draft, report: Report): void;
