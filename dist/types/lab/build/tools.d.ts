import type { Machine, User } from '../../machine/machine.js';
import type { Plan } from '../../plan/index.js';
/** The programs without which no lab of a user comes up. Root of a user namespace sets a host name only by hostname(1). */
export declare const toolsOfEveryLab: ({ uid }: User) => string[];
/** The programs without which a plan cannot be done. */
export declare const toolsOf: ({ user }: Machine, { steps }: Plan) => string[];
/** @throws CapabilityError that names every tool that a plan needs and this machine lacks. */
export declare const requireTools: (machine: Machine, plan: Plan) => void;
