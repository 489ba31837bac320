import { type Plan } from '../plan/index.js';
import type { Netns } from './link.js';
import { type Run } from './runs.js';
/** What is of one round can be done side by side; a round begins when the one before it is done. */
export interface Stage {
    readonly name: string;
    readonly rounds: readonly (readonly Run[])[];
}
/** What of a plan is inside, as stages of few processes: one per namespace and stage. */
export declare function stagesOf(plan: Plan, netns: Netns): Stage[];
