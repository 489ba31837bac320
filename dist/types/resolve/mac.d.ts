import type { BridgeDraft, Draft } from './model.js';
import type { Report } from './report.js';
/**
 * Gives every interface and every port of a bridge its MAC address, and says those of the bridges. A bridge keeps what is
 * sent to the address of one of its ports, so that none may be that of an interface.
 */
export declare function resolveMacs(draft: Draft, report: Report): Map<BridgeDraft, string>;
