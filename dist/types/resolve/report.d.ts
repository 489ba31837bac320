import type { Cuts, Finding, Path } from '../spec/index.js';
export interface Details {
    readonly hint?: string | undefined;
    readonly on?: 'key';
    /** Where something is wrong or in doubt at one of these paths, this may only follow from it: it is not said, but in doubt, too. */
    readonly unless?: readonly Path[];
}
/** Collects what is wrong with the meaning of a topology. */
export interface Report {
    add(path: Path, message: string, details?: Details): void;
    readonly findings: readonly Finding[];
    readonly cuts: Cuts;
}
export declare function createReport(cuts: Cuts): Report;
