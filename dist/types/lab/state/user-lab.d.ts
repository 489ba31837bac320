import type { Machine } from '../../machine/machine.js';
import { type Identity } from './identity.js';
/** A lab of a user who is not root, as the state directory of root knows it: the agent did its part on the host. */
export interface UserLab {
    readonly version: 1;
    /** Whose it is. */
    readonly uid: number;
    readonly holder: Identity;
    /** The PID of root's keeper for it. */
    readonly keeper: number;
}
export declare const writeUserLab: (machine: Machine, directory: string, lab: UserLab) => void;
/** Undefined where the lab of a directory is none of a user's. */
export declare function userLabOf(machine: Machine, directory: string): UserLab | undefined;
/** Whether the holder of a user's lab is alive. Nothing is read that the user could write. */
export declare const isHolderAlive: (machine: Machine, { holder }: UserLab) => boolean;
