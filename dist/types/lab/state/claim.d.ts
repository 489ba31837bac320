import type { Machine } from '../../machine/machine.js';
/**
 * A name is a link to the lab's directory. Claiming looks and links under the lock of the state directory.
 *
 * @throws UsageError where a lab is up under the name, LabError where the lock cannot be had.
 */
export declare function claimName(machine: Machine, name: string, id: string): Promise<void>;
/** Whether a lab is up under a name. */
export declare function isNameTaken(machine: Machine, name: string): boolean;
