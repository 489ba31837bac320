import type { Cuts, Finding, Path } from '../spec/index.js';
export interface Details {
    readonly hint?: string | undefined;
    readonly on?: 'key';
    /** What is wrong or in doubt there may be why this is: then it is in doubt, too, and not said. */
    readonly unless?: readonly Path[];
}
/** Collects what is wrong with the meaning of a topology. */
export interface Report {
    add(path: Path, message: string, details?: Details): void;
    readonly findings: readonly Finding[];
    readonly cuts: Cuts;
}
export declare function createReport(cuts: Cuts): Report;
