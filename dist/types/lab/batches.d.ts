import type { Batch } from '../drivers/index.js';
import type { SettingUp } from './set-up.js';
/** More at once than there are cores gains little, and a thousand at once can exhaust a machine. */
export declare const sideBySide = 4;
/**
 * Does batches in their namespaces, side by side. One process of the lab starts them all, as starting one costs this process
 * more than the batch; each reads its own file in the lab's tmpfs, and complains into another.
 *
 * @throws LabError that names the step, of the first batch that failed.
 */
export declare function doBatches(batches: readonly Batch[], settingUp: SettingUp): Promise<void>;
