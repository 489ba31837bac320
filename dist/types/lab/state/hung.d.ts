import type { Machine } from '../../machine/machine.js';
/**
 * Ends labs that go on though whom they live for is gone: a holder or a keeper that was stopped, or hangs, does not hear of it.
 * A lab that was made in another PID namespace is left alone, as its numbers say nothing here.
 */
export declare function endForsaken(machine: Machine): Promise<void>;
/** Kills the keepers of labs of which nothing is left: one that was stopped, or hangs, would stay. */
export declare function endKeepers(machine: Machine, labs: readonly string[]): void;
