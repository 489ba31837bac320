import type { Machine } from '../machine/machine.js';
import { type Plan } from '../plan/index.js';
import type { Entrance } from './entrance.js';
/**
 * Does the steps of a plan that are on the host.
 *
 * @throws UsageError that names what is in the way, before anything is done.
 */
export declare function applyHostSteps(machine: Machine, plan: Plan, entrance: Entrance): Promise<void>;
