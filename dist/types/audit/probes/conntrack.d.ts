import type { Machine } from '../../machine/machine.js';
import { type Items } from '../items.js';
/** The connections that the kernel tracks from some addresses; all of them would be thousands. */
export declare function connectionsFrom(machine: Machine, sources: readonly string[]): Promise<Items>;
