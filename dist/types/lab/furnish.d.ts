import type { Machine } from '../machine/machine.js';
import { type Plan } from '../plan/index.js';
import { type Entrance } from './entrance.js';
/** Gives a holder the tmpfs of the lab's state, and in it the files that namespaces are kept by. */
export declare function furnish(machine: Machine, entrance: Entrance, plan: Plan): Promise<void>;
