import type { Machine } from '../../machine/machine.js';
import type { Step } from '../../plan/index.js';
import { type Entrance } from '../state/entrance.js';
export interface SettingUp {
    readonly machine: Machine;
    readonly entrance: Entrance;
    /** The directory in which the command runs. */
    readonly cwd: string;
}
/**
 * Runs a command of the file as programs are run: as the user, unless it says otherwise, with the environment of this
 * process.
 *
 * @throws LabError with what it printed, where it fails.
 */
export declare function setUp(step: Extract<Step, {
    kind: 'setup';
}>, settingUp: SettingUp): Promise<void>;
