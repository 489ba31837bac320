import type { ProgramsStep } from '../../plan/index.js';
import type { SettingUp } from './set-up.js';
/**
 * Gives the programs of a namespace what they have for themselves, while the lab comes up: what cannot be is an error of
 * `up`.
 *
 * @throws LabError at the place in the file, where a directory is not there or the machine refuses.
 */
export declare function equip(step: ProgramsStep, { machine, entrance, cwd }: SettingUp): Promise<void>;
