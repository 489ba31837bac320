import { type InsideStep, type Plan } from '../plan/index.js';
import { type Command } from './command.js';
import type { Netns } from './link.js';
import { type Run } from './runs.js';
/** A command and the step of the plan that it is part of. */
export interface Line {
    readonly step: InsideStep;
    readonly command: Command;
}
/** What a stage does in one namespace. `creates`: it makes the namespace first; the fabric is there from the start. */
export interface Work {
    readonly in: string;
    readonly creates: boolean;
    readonly lines: readonly Line[];
}
/** What is of one round can be done side by side; a round begins when the one before it is done. */
export interface Stage {
    readonly name: string;
    readonly rounds: readonly (readonly Run[])[];
}
/** What of a plan is inside, as stages of few processes: one per namespace and stage. */
export declare function stagesOf(plan: Plan, netns: Netns): Stage[];
