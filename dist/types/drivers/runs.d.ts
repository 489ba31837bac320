import type { InsideStep, ProgramsStep } from '../plan/index.js';
import { type Command } from './command.js';
/** A command and the step of the plan that it is part of. */
export interface Line {
    readonly step: InsideStep;
    readonly command: Command;
}
/** What a stage does in one namespace. `creates`: it makes the namespace first; the fabric is there from the start. */
export interface Work {
    readonly in: string;
    readonly creates: boolean;
    readonly lines: readonly Line[];
}
/** What one process is given to do in one namespace. */
export type Run = Batch | ProgramRun | FileRun | ProgramsRun;
/** What one tool reads: lines of `ip -batch` or `ip -6 -batch`, or sysctls, each a key and a value. `creates`: the namespace is made for it. */
export interface Batch {
    readonly kind: 'batch';
    readonly tool: 'ip' | 'ip -6' | 'sysctl';
    readonly in: string;
    readonly creates: boolean;
    /** In the order of `text`. */
    readonly lines: readonly Line[];
    readonly text: string;
}
export interface ProgramRun {
    readonly kind: 'program';
    readonly in: string;
    readonly line: Line;
    readonly argv: readonly [string, ...string[]];
    readonly stdin?: string | undefined;
}
/** A file that stands in for the one of that name in /etc. */
export interface FileRun {
    readonly kind: 'file';
    readonly in: string;
    readonly name: string;
    readonly text: string;
}
/** What the programs of a namespace have for themselves. */
export interface ProgramsRun {
    readonly kind: 'programs';
    readonly in: string;
    readonly step: ProgramsStep;
}
/** As few processes as keep the order: what can be said in one batch is. */
export declare function runsOf(work: Work): Run[];
