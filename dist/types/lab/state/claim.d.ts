import type { Machine } from '../../machine/machine.js';
/** @throws UsageError where a lab is up under the name. */
export declare function claimName(machine: Machine, name: string, id: string): Promise<void>;
