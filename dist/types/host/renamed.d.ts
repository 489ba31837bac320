import type { Machine } from '../machine/machine.js';
import type { Act } from './act.js';
/** An act as it is to be undone now: about the same card of the machine's, which somebody may have renamed since. */
export declare function asNamedNow(machine: Machine, act: Act): Act;
