import type { Draft } from './model.js';
import type { Report } from './report.js';
/** Puts every interface on its bridge, or joins it with its peer. */
export declare function attachPorts(draft: Draft, report: Report): void;
