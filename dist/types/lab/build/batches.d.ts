import type { Batch } from '../../drivers/index.js';
import type { Machine } from '../../machine/machine.js';
import type { Worker } from '../holder/worker.js';
import { type Entrance } from '../state/entrance.js';
export interface Batching {
    readonly machine: Machine;
    readonly entrance: Entrance;
    readonly worker: Worker;
    readonly signal: AbortSignal | undefined;
}
/**
 * Does batches in their namespaces, side by side.
 *
 * @throws LabError that names the step, of the first batch that failed.
 */
export declare function doBatches(batches: readonly Batch[], { machine, entrance, worker, signal }: Batching): Promise<void>;
