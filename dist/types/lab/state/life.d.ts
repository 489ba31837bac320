import type { Machine } from '../../machine/machine.js';
import type { Owner } from './owner.js';
/** Notes beside a lab whose end is the lab's. */
export declare function noteLife(machine: Machine, directory: string, owner: Owner): void;
/** Whether the process that a lab lives for is gone. */
export declare function isForsaken(machine: Machine, directory: string): boolean;
