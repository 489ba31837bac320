import type { Machine } from '../../machine/machine.js';
import type { Files } from '../files.js';
import type { Items } from '../items.js';
/** How many connections the kernel tracks in this network namespace; none where it cannot. */
export declare const trackedCount: (files: Files) => number;
/** The connections that the kernel tracks from and to some addresses; all of them would be thousands. */
export declare function connectionsOf(machine: Machine, addresses: readonly string[]): Promise<Items>;
