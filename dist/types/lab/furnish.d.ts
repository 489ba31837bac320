import type { Machine } from '../machine/machine.js';
import type { Network } from '../resolve/network.js';
import type { Entrance } from './entrance.js';
/** Lays out the tmpfs of a lab's state, with the files that namespaces will be kept by. */
export declare function furnish(machine: Machine, entrance: Entrance, { namespaces }: Network): void;
