import type { Line, Work } from './program.js';
/** What one process is given to do. */
export type Run = 
/** Sysctl writes, an empty line, and what `ip -batch` reads: every line of `text` but that one is one of `lines`. */
{
    readonly kind: 'batch';
    readonly creates: boolean;
    readonly sysctls: readonly Line[];
    readonly ips: readonly Line[];
    readonly text: string;
} | {
    readonly kind: 'program';
    readonly line: Line;
    readonly argv: readonly [string, ...string[]];
} | {
    readonly kind: 'file';
    readonly name: string;
    readonly text: string;
};
/** As few processes as keep the order: what can be said in one batch is. */
export declare function runsOf(work: Work): Run[];
