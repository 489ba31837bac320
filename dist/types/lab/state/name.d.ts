import type { Machine } from '../../machine/machine.js';
/** @throws UsageError where it is no name for a lab. */
export declare function requireName(text: string): void;
/** @throws UsageError where there is a lab with the id, or what is left of one. */
export declare function requireFree(machine: Machine, id: string): void;
