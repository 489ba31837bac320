import type { Machine } from './machine.js';
/** The names in the state directory. None where it is not this user's own: see `throughOwn`. */
export declare const stateEntries: (machine: Machine) => string[];
