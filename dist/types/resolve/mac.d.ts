import type { BridgeDraft, Draft } from './model.js';
import type { Report } from './report.js';
/** Gives every interface its MAC address, and says those of the bridges. */
export declare function resolveMacs(draft: Draft, report: Report): Map<BridgeDraft, string>;
