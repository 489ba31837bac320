import type { Line, Work } from './stages.js';
/** What one process is given to do in one namespace. */
export type Run = Batch | ProgramRun | FileRun;
/**
 * Sysctl writes, an empty line, and what `ip -batch` reads: every line of `text` but that one is one of `lines`.
 * `creates`: the namespace is made for it.
 */
export interface Batch {
    readonly kind: 'batch';
    readonly in: string;
    readonly creates: boolean;
    readonly sysctls: readonly Line[];
    readonly ips: readonly Line[];
    readonly text: string;
}
export interface ProgramRun {
    readonly kind: 'program';
    readonly in: string;
    readonly line: Line;
    readonly argv: readonly [string, ...string[]];
}
/** A file that stands in for the one of that name in /etc. */
export interface FileRun {
    readonly kind: 'file';
    readonly in: string;
    readonly name: string;
    readonly text: string;
}
/** As few processes as keep the order: what can be said in one batch is. */
export declare function runsOf(work: Work): Run[];
