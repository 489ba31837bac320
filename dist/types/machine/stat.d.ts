import type { Machine } from './machine.js';
type Reading = Pick<Machine, 'read'>;
/** Some of what proc_pid_stat(5) says of a process. */
export interface ProcessStat {
    readonly state: string;
    readonly parent: number;
    readonly group: number;
    readonly session: number;
    /** 0 where it has no controlling terminal. */
    readonly terminal: number;
    /** The process group that gets the keys of that terminal. */
    readonly foreground: number;
    /** In clock ticks after the machine's start: with the PID it says which process it is. */
    readonly started: number;
}
/** Undefined where there is no such process. */
export declare const statOf: (machine: Reading, pid: number | 'self') => ProcessStat | undefined;
/** As `statOf`, by the process's directory of any procfs. Its name, which comes before, may hold anything. */
export declare function statIn(machine: Reading, directory: string): ProcessStat | undefined;
/** Whether there is such a process and it has not ended: one that has may wait for its parent to hear of it. */
export declare function isRunning(machine: Reading, pid: number | undefined): boolean;
/** The children of a process's main thread, as /proc/PID/task/TID/children of proc(5) lists them: also those that have ended. */
export declare const childrenOf: (machine: Reading, pid: number) => number[];
export {};
