import type { Machine } from '../machine/machine.js';
/**
 * Undoes what a journal says was begun on the host, last in first out, and removes the journal. What is undone already is
 * fine; what is not ours any more is left alone, and what another lab needs is left to it. Never stops at a failure: it
 * gives them all, and then the journal stays. A guard was made before what it guards, and so is undone after it; it stays
 * where not all of that could be undone. To be called under the lock of the state directory.
 */
export declare function undoJournal(machine: Machine, directory: string): Promise<string[]>;
