import type { Cuts, Finding, Path } from '../spec/index.js';
export interface Details {
    readonly hint?: string | undefined;
    readonly on?: 'key';
    /** What is wrong or in doubt there may be why this is: then it is in doubt, too, and not said. */
    readonly unless?: readonly Path[];
}
/** Collects what is wrong with the meaning of a topology, and what is only odd. */
export interface Report {
    add(path: Path, message: string, details?: Details): void;
    /** Says what is odd at a path, and comes up all the same. */
    warn(path: Path, message: string, details: {
        readonly hint: string;
    }): void;
    readonly findings: readonly Finding[];
    readonly warnings: readonly Finding[];
    readonly cuts: Cuts;
}
export declare function createReport(cuts: Cuts): Report;
