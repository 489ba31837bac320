import type { Machine } from '../../machine/machine.js';
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
export declare const statOf: (machine: Machine, pid: number | 'self') => ProcessStat | undefined;
/** As `statOf`, by the process's directory of any procfs. Its name, which comes before, may hold anything. */
export declare function statIn(machine: Machine, directory: string): ProcessStat | undefined;
/** Whether there is such a process and it has not ended: one that has may wait for its parent to hear of it. */
export declare function isRunning(machine: Machine, pid: number | undefined): boolean;
/** The children of a process's main thread, as /proc/PID/task/TID/children of proc(5) lists them. */
export declare const childrenOf: (machine: Machine, pid: number) => number[];
export declare const pidsOf: (machine: Machine) => number[];
/** The processes that have one of these words in their environment. */
export declare const carriersOf: (machine: Machine, words: readonly string[]) => number[];
/** The id of the lab whose mark a process has in its environment. */
export declare const labOf: (machine: Machine, pid: number) => string | undefined;
/** Another user's is hidden, and taken to be empty. */
export declare function environmentOf(machine: Machine, pid: number): string[];
/** What a process has open, by paths that lead there. Another user's is hidden, and taken to have nothing. */
export declare function descriptorsOf(machine: Machine, pid: number): string[];
/** By all of its user IDs; a process that is not there is nobody's. */
export declare function isOfUser(machine: Machine, pid: number, uid: number): boolean;
/** Real, effective, saved and of the file system. */
export declare const uidsOf: (machine: Machine, pid: number) => number[];
/** Whether a process is in a namespace of a kind that is not this process's. */
export declare function isInAnother(machine: Machine, pid: number, kind: string): boolean;
/** The words of a line of proc_pid_status(5). */
export declare const fieldOf: (machine: Machine, pid: number, name: string) => string[];
