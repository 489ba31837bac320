import type { Machine } from '../machine/machine.js';
import type { Plan } from '../plan/index.js';
import { type Entrance } from './entrance.js';
export interface Applying {
    readonly machine: Machine;
    readonly entrance: Entrance;
    readonly signal: AbortSignal | undefined;
    /** The directory in which `setup` commands run. */
    readonly cwd: string;
    /** Called before each stage. */
    readonly onStage?: ((stage: string) => void) | undefined;
}
/**
 * Does the steps of a plan. A stage begins when the one before it is done.
 *
 * @throws LabError that names the step, at the first that fails; the signal's reason when it is aborted.
 */
export declare function applyPlan(plan: Plan, applying: Applying): Promise<void>;
