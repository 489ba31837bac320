import type { EndedProcess } from '../../audit/index.js';
import type { Machine } from '../../machine/machine.js';
import type { ActOf } from '../act.js';
import type { Handler } from './handler.js';
/**
 * Whoever came in by a pin is in none of the lab's PID namespaces, and outlives it, in a network with the lab's mark. Which those
 * are, is noted when the pins are made: any user may make thousands of others, and each would have to be entered to see its mark.
 */
export declare const visitors: Handler<ActOf<'visitors'>>;
/**
 * Ends the processes in the networks of these acts, and says which there were. The networks are found first, and stay
 * open: which process is in one, is asked of the process itself and of no other that was in the same when a list was made.
 */
export declare function endVisitorsOf(machine: Machine, acts: readonly ActOf<'visitors'>[], isMeant: (pid: number) => boolean): Promise<EndedProcess[]>;
