import type { ExecOptions } from '../programs/exec.js';
import { type Program } from './program.js';
import { type Ready } from './ready.js';
import type { Using } from './using.js';
/** Of execa's options those that a background program can have, and when it is ready. */
export interface StartOptions extends Pick<ExecOptions, 'cancelSignal' | 'cwd' | 'env' | 'extendEnv' | 'forceKillAfterDelay' | 'input' | 'inputFile' | 'killSignal' | 'root' | 'shell'> {
    /** What must hold before `start` resolves. Default: that the program was started. */
    readonly ready?: Ready;
    /** How long that may take, in ms. Default: 5000. */
    readonly within?: number;
}
export interface StartMethod {
    /**
     * Starts a program in the background and resolves when it is ready. Its output is kept.
     *
     * @throws LabError where it ends before, or is not ready in time (it is ended then), TopologyClosedError where the lab is
     * down.
     */
    (file: string, args?: readonly string[], options?: StartOptions): Promise<Program>;
    (file: string, options?: StartOptions): Promise<Program>;
}
export type AfterFile = readonly [args?: readonly string[] | StartOptions, options?: StartOptions];
export declare function startIn(using: Using, namespace: string, file: string, ...rest: AfterFile): Promise<Program>;
