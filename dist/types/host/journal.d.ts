import type { Machine } from '../machine/machine.js';
import type { Act } from './act.js';
/** An act that was begun; one that is not done may have happened. */
export interface Entry {
    readonly number: number;
    readonly act: Act;
    readonly done: boolean;
}
/** The acts of one lab on the host, in their order: a line before each, and one after it. */
export interface Journal {
    begin(act: Act): number;
    done(number: number): void;
}
/** What a journal says. */
export interface Journaled {
    readonly entries: readonly Entry[];
    /** Whether a later version wrote it, of which only that knows what all of it means. */
    readonly isLater: boolean;
    /** What in it is nothing that this package can have written for this lab, in sentences with file and line. It is not undone. */
    readonly faults: readonly string[];
}
/**
 * Makes the journal of a lab, which is empty for as long as nothing is on the host. It is there from the beginning for the
 * keeper to open, who reads it even after somebody has deleted it.
 */
export declare const makeJournal: (machine: Machine, directory: string) => void;
/** Whether a lab's journal says anything, whoever can read what. */
export declare const isJournaled: (machine: Machine, directory: string) => boolean;
/** Begins a lab's journal, or goes on with it. */
export declare function openJournal(machine: Machine, directory: string): Journal;
/**
 * Undefined where the journal of a lab is empty, or about another network namespace, as of a container that shares /run. A
 * last line that was cut off in the middle had not begun anything.
 */
export declare function readJournal(machine: Machine, directory: string): Journaled | undefined;
/** What a lab holds on the host, or is about to. */
export declare const actsOf: (machine: Machine, directory: string) => Act[];
/** What the other labs of this machine hold, whether they are up or wait to be undone. */
export declare const actsOfOthers: (machine: Machine, directory: string) => Act[];
/** Who has it open reads that nothing is to be undone any more. */
export declare function closeJournal(machine: Machine, directory: string): void;
