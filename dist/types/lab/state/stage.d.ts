import type { Machine } from '../../machine/machine.js';
/**
 * The lifelines of a lab, FIFOs in its directory, each held by a process (`Machine.hold`):
 *
 * - `creator`, by the process that builds the lab, and goes on to hold it where the lab lives for that process;
 * - `owner`, by what watches the process that the lab lives for, where that is another one;
 * - `holder`, by PID 1 of the lab; where root knows a user's lab, by what of root's watches that;
 * - `keeper`, by the keeper, and by what it starts to undo.
 *
 * One that is there and that nobody holds says that who held it is gone: nothing is judged by numbers, names or ages.
 */
export type Line = 'creator' | 'owner' | 'holder' | 'keeper';
/** What lifelines are called until somebody holds them. */
export declare const unheld: {
    readonly creator: 'creator.new';
    readonly keeper: 'keeper.new';
    readonly owner: 'owner.new';
    readonly holder: 'holder.new';
};
export declare const lineOf: (directory: string, line: Line) => string;
/**
 * How far a lab has come. `forsaken`: it goes on though the one it lives for is gone, because it was stopped or hangs, or has not
 * heard of it yet. `over`: its inside is gone, and what it has on the host is to be undone.
 */
export type Stage = 'coming up' | 'up' | 'forsaken' | 'over';
/** @param directory of a lab in the state directory */
export declare function stageOf(machine: Machine, directory: string): Stage;
/** Whether the inside of a lab is there. */
export declare const isLabUp: (machine: Machine, directory: string) => boolean;
/** As `stageOf`, for an entry of the state directory that is no lab's yet; undefined where it is none. */
export declare function isUnfinished(machine: Machine, entry: string): boolean;
