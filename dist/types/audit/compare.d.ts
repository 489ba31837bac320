import { type Ownership } from './ownership.js';
import { type EndedProcess, type Receipt } from './receipt.js';
import type { Snapshot } from './snapshot.js';
export interface CompareOptions extends Ownership {
    /** What was ended on the way, for the receipt to name. */
    readonly ended?: readonly EndedProcess[];
    /** The lab's name, for the receipt to say. */
    readonly lab?: string;
    /** Whether the lab had the kernel track connections. */
    readonly isTracking?: boolean;
}
/**
 * Compares two snapshots of one host. Kinds that not both of them have, because a tool came or went or another version of
 * this package took one, are `unseen` and never a difference.
 */
export declare function compareSnapshots(before: Snapshot, after: Snapshot, options?: CompareOptions): Receipt;
