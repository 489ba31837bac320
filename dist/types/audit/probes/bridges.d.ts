import { type Items } from '../items.js';
import type { Batch } from '../programs.js';
/** Whether any link has such a table. */
export declare const isForwarding: (details: Items) => boolean;
/** What forwarding tables say by somebody's will and for the addresses of links, and the VLANs of ports. */
export declare function forwardingTables(isThere: boolean): Batch;
