import type { Machine } from '../../machine/machine.js';
/** More at once than there are cores gains little, and a thousand at once can exhaust a machine. */
export declare const sideBySide = 4;
/** What a worker is to give a tool, and where. */
export interface Job {
    readonly tool: 'ip' | 'ip -6' | 'sysctl';
    /** The namespace, after which the file with the job is called. */
    readonly in: string;
    /** How the namespace is entered or made, and its file as the lab has it; of the fabric, neither. */
    readonly way: readonly [] | readonly ['nsenter' | 'unshare', string];
}
/** A process of the engine's in a lab that starts others there: starting one costs this process more than most jobs. */
export interface Worker {
    /** Goes into the lab of this holder. */
    enter(holder: number): void;
    /**
     * Does jobs side by side, each with its file under `batch/`. Resolves with whether all were done; what was complained of
     * is under `complaints/`.
     *
     * @throws LabError where the worker has ended, as with its lab; the signal's reason after an abort, which kills it.
     */
    doAll(jobs: readonly Job[], signal: AbortSignal | undefined): Promise<boolean>;
    /**
     * Ends it; resolves when it is gone. It may hang on its way into the lab: an abort kills it.
     *
     * @throws the signal's reason after an abort
     */
    leave(signal?: AbortSignal): Promise<void>;
    /** Kills it where it was not let go, with what it may have started outside the lab. */
    kill(): Promise<void>;
}
/** Starts the worker of a lab that is about to come up. */
export declare function startWorker(machine: Machine, id: string): Worker;
