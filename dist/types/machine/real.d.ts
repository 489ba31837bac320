import type { Machine } from './machine.js';
export interface RealMachineOptions {
    /** Default: `/run/netns-topology` for root, a directory in `XDG_RUNTIME_DIR` or `/tmp` for other users. */
    readonly stateDirectory?: string;
}
/** The machine that this process runs on. What is in the state directory is reached by `throughOwn` only. */
export declare function realMachine({ stateDirectory }?: RealMachineOptions): Machine;
/** Nobody but root may look into it. */
export declare const rootStateDirectory = "/run/netns-topology";
