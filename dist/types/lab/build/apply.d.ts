import type { Plan } from '../../plan/index.js';
import { type Batching } from './batches.js';
import { type SettingUp } from './set-up.js';
export interface Applying extends SettingUp, Batching {
    /** Called before each stage. */
    readonly onStage?: ((stage: string) => void) | undefined;
}
/**
 * Does the steps of a plan, and lets the worker go, which where one fails is killed with the lab. A stage begins when the one
 * before it is done.
 *
 * @throws LabError that names the step, at the first that fails; the signal's reason when it is aborted.
 */
export declare function applyPlan(plan: Plan, applying: Applying): Promise<void>;
