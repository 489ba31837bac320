import type { Finding } from './finding.js';
import { type Issue } from './issues.js';
/** What zod found, in words; one finding for each unknown field. */
export declare function describeIssue({ issue, path }: Issue, root: unknown): Finding[];
