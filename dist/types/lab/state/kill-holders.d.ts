import type { Machine } from '../../machine/machine.js';
import type { LabRecord } from './record.js';
/** Kills the holders of labs that are up. Resolves when all are down or it has taken too long, with whether they are. */
export declare function killHolders(machine: Machine, labs: readonly Pick<LabRecord, 'id' | 'holder'>[]): Promise<boolean>;
