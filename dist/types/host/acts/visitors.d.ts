import type { Machine } from '../../machine/machine.js';
import type { ActOf } from '../act.js';
import { type Found } from '../end.js';
import type { Handler } from './handler.js';
/** Whoever came in by a pin is in none of the lab's PID namespaces, and outlives it, in a network with the lab's mark. */
export declare const visitors: Handler<ActOf<'visitors'>>;
export declare function visitorsOf(machine: Machine, mark: string): Promise<Found[]>;
