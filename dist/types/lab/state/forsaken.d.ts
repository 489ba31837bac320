import type { Machine } from '../../machine/machine.js';
/**
 * Ends labs that go on though the one they live for is gone: a holder that was stopped, or hangs, does not hear of it. A process
 * that watches an owner and was stopped goes on first, to say whether there still is one; for one that is traced, and so says
 * nothing, the kernel does. Gives the ids of those that cannot be killed, as where a process waits for a device.
 */
export declare function endForsaken(machine: Machine): Promise<string[]>;
export interface Killed {
    /** Of the lab. */
    readonly directory: string;
    /** The process that is its holder, as far as is known. */
    readonly holder?: number;
}
/** Kills the holders of labs. Resolves when all are dead or it has taken too long, with whether they are. */
export declare function killHolders(machine: Machine, labs: readonly Killed[]): Promise<boolean>;
/** The holder of a lab, by what it holds: none where it is dead, or another user's. */
export declare function holdersOf(machine: Machine, { directory, holder }: Killed): readonly number[];
/** As `holdingOf`, also where the lifeline is deleted and its path leads through who reads it. */
export declare const writersOf: (machine: Machine, line: string) => number[];
