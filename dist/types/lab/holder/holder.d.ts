import type { Machine } from '../../machine/machine.js';
import { type Owner } from '../state/owner.js';
import type { Way } from '../state/privilege.js';
import { type Worker } from './worker.js';
/** The process that a lab lives in: PID 1 of its own PID, mount, UTS, IPC and network namespaces. */
export interface Holder {
    /** As the host numbers it. */
    readonly pid: number;
    /** For what is to be done inside while the lab is built. */
    readonly worker: Worker;
    /**
     * Ends the creator's claim on the lab: from now on it lives for its owner.
     *
     * @throws LabError where the keeper is dead, with which the holder's pipe has ended, and so the lab.
     */
    settle(): void;
    /** Resolves when the lab's processes are gone and its directory on the host is removed. */
    gone(): Promise<void>;
}
export interface HolderRequest {
    readonly id: string;
    /** The name that the lab may have claimed, or the id. */
    readonly name: string;
    readonly owner: Owner;
    readonly way: Way;
}
/**
 * Starts a holder that has the lab's directory, and in it a tmpfs of its own. The directory is made once there is a
 * keeper to remove it: this process may be killed at any moment.
 *
 * @throws LabError, CapabilityError where the machine does not let us make namespaces or the directory: NamespacesRefused
 * for the first of them.
 */
export declare function startHolder(machine: Machine, request: HolderRequest): Promise<Holder>;
