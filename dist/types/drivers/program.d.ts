import { type InsideStep, type Plan } from '../plan/index.js';
import { type Command } from './command.js';
import type { Netns } from './link.js';
/** A command and the step of the plan that it is part of. */
export interface Line {
    readonly step: InsideStep;
    readonly command: Command;
}
/**
 * What one process does in one namespace: sysctl writes, then `ip` commands. `creates`: it makes the namespace first;
 * the fabric is there from the start.
 */
export interface Work {
    readonly in: string;
    readonly creates: boolean;
    readonly lines: readonly Line[];
}
/** The works of a stage are done side by side, or one after the other where their order is the user's. */
export interface Stage {
    readonly name: string;
    readonly works: readonly Work[];
    readonly inOrder: boolean;
}
/** What of a plan is inside, as stages of few processes: one per namespace and stage. */
export declare function programOf(plan: Plan, netns: Netns): Stage[];
