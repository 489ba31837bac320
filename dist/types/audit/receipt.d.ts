import type { Value } from './items.js';
/** A thing that is not as it was. Of a list whose order matters, each text that came or went is one. */
export interface Difference {
    readonly kind: string;
    readonly key: string;
    readonly change: 'added' | 'removed' | 'changed' | 'reordered';
    readonly before?: Value;
    readonly after?: Value;
}
/** A process that was ended before the lab was, because the lab's networks were where it ran. */
export interface EndedProcess {
    readonly pid: number;
    readonly argv: readonly string[];
    /** The last that was needed. */
    readonly signal: 'SIGTERM' | 'SIGKILL';
}
/** The proof that the host is as before: it is where `ours` is empty. */
export interface Receipt {
    readonly version: number;
    /** The name of the lab that was up between the two. */
    readonly lab?: string;
    /** How many things of each kind were compared. */
    readonly compared: Readonly<Record<string, number>>;
    /** The kinds that were not, and why. */
    readonly unseen: Readonly<Record<string, string>>;
    /** What the lab left behind. */
    readonly ours: readonly Difference[];
    /** What others changed meanwhile. */
    readonly theirs: readonly Difference[];
    readonly ended: readonly EndedProcess[];
    /** What is not as before and yet no difference, in sentences. */
    readonly notes: readonly string[];
}
export declare const receiptVersion = 1;
