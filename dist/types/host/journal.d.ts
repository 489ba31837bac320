import type { Machine } from '../machine/machine.js';
import type { Act } from './act.js';
/** An act that was begun; one that is not done may have happened. */
export interface Entry {
    readonly act: Act;
    readonly done: boolean;
}
/** The acts of one lab on the host, in their order: a line before each, and one after it. */
export interface Journal {
    begin(act: Act): number;
    done(number: number): void;
}
export declare function openJournal(machine: Machine, directory: string): Journal;
/** Undefined where the lab has no journal. A last line that was cut off in the middle had not begun anything. */
export declare function readJournal(machine: Machine, directory: string): Entry[] | undefined;
export declare const closeJournal: (machine: Machine, directory: string) => void;
