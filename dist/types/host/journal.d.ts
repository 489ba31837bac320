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
    /** What in it nobody can read, in sentences that name the file. */
    readonly faults: readonly string[];
}
/** Begins a lab's journal, or goes on with it. */
export declare function openJournal(machine: Machine, directory: string): Journal;
/**
 * Undefined where the lab has no journal, or one about another network namespace, as of a container that shares /run. A
 * last line that was cut off had not begun anything, and neither has a journal without one.
 */
export declare function readJournal(machine: Machine, directory: string): Journaled | undefined;
/** What a lab holds on the host, or is about to. */
export declare const actsOf: (machine: Machine, directory: string) => Act[];
/** What the other labs of this machine hold, whether they are up or wait to be undone. */
export declare const actsOfOthers: (machine: Machine, directory: string) => Act[];
export declare const closeJournal: (machine: Machine, directory: string) => void;
