import type { Machine } from '../machine/machine.js';
import type { Plan } from '../plan/index.js';
/** @throws CapabilityError that names every tool that a plan needs and this machine lacks. */
export declare function requireTools(machine: Machine, plan: Plan): void;
