import type { Machine } from '../../machine/machine.js';
import type { Plan } from '../../plan/index.js';
/** The programs without which no lab comes up. */
export declare const toolsOfEveryLab: readonly string[];
/** The programs without which a plan cannot be done. */
export declare const toolsOf: ({ steps }: Plan) => string[];
/** @throws CapabilityError that names every tool that a plan needs and this machine lacks. */
export declare const requireTools: (machine: Machine, plan: Plan) => void;
