import type { Machine } from '../machine/machine.js';
import type { Act } from './act.js';
export interface Performing {
    readonly machine: Machine;
    /** The lab's directory on the host, which holds its journal. */
    readonly directory: string;
    /** Those of the other labs, which may share what we need. */
    readonly others: readonly string[];
}
/**
 * Does acts on the host, each written to the journal before. What is in the way is found before the first is done.
 * To be called under the lock of the state directory.
 *
 * @throws UsageError that names what is in the way and whose it is.
 */
export declare function perform(acts: readonly Act[], { machine, directory, others }: Performing): void;
