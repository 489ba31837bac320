import type { Machine } from '../../machine/machine.js';
import type { Entrance } from '../state/entrance.js';
import { type Attached } from './attach.js';
/** A program whose output the lab keeps: one that was detached, or a command of `setup`. */
export interface DetachedProgram {
    readonly namespace: string;
    /** What it was called by who started it. */
    readonly name?: string | undefined;
    readonly argv: readonly string[];
    /** ISO 8601 */
    readonly since: string;
    /** As the programs of its namespace number it. */
    readonly pid: number;
}
export interface KeptProgram extends DetachedProgram {
    /** The PID of the process that keeps its output, numbered likewise. */
    readonly collector: number;
}
/** By the /proc that programs of its namespace have, which numbers it so. */
export declare const procOf: ({ inside }: Entrance, { namespace, pid }: {
    namespace: string;
    pid: number;
}) => string;
export interface Log extends DetachedProgram {
    readonly isRunning: boolean;
    readonly output: string;
    /** Bytes that were printed before the output and are not kept. */
    readonly dropped: number;
}
/** What is asked for of the output of programs. */
export interface LogOptions {
    /** Of one namespace. Default: of all. */
    readonly namespace?: string | undefined;
    /** The last lines of each program. Default: all that is kept. */
    readonly tail?: number | undefined;
}
/** A program and where its output is. */
export interface Source {
    readonly program: DetachedProgram;
    /** Also as long as not all that it printed has arrived. */
    readonly isRunning: boolean;
    readonly file: string;
}
/**
 * What programs printed so far, oldest first.
 *
 * @throws UsageError where there is no such namespace, LabError where a program of the lab has changed what is kept.
 */
export declare const readLogs: (machine: Machine, lab: Attached, { namespace, tail }?: LogOptions) => Log[];
/** @throws UsageError where there is no such namespace, LabError as `readLogs`. */
export declare function sourcesOf(machine: Machine, lab: Attached, namespace: string | undefined): Source[];
/** The output as text, from the first whole character on, and how much is missing before it. */
export declare function outputOf(machine: Machine, file: string, { tail }?: Pick<LogOptions, 'tail'>): Pick<Log, 'output' | 'dropped'>;
/** The last line counts also where it has no end yet. */
export declare function lastLines(text: string, count: number): string;
/** Where the output of a program goes. */
export interface NewLog {
    readonly file: string;
    /** ISO 8601 */
    readonly since: string;
}
/** A file of the lab's for the output of a program that is about to be started. */
export declare function newLog(machine: Machine, { inside }: Entrance, namespace: string): NewLog;
/** Says whose output it is. */
export declare const writeProgram: (machine: Machine, { inside }: Entrance, { file }: NewLog, program: KeptProgram) => void;
/** Resolves when all has arrived that a program printed until now. */
export declare function untilCollected(machine: Machine, entrance: Entrance, program: Collected): Promise<void>;
type Collected = Pick<KeptProgram, 'namespace' | 'collector'>;
export {};
