import type { Machine } from '../../machine/machine.js';
import { type LabRecord } from './told.js';
export type { LabRecord } from './told.js';
/** In the order of the file. */
export declare const namespaceNames: ({ topology }: LabRecord) => string[];
export declare const writeRecord: (machine: Machine, inside: string, record: LabRecord) => void;
/** The record of a lab by its name or id, or undefined where none is up under it. */
export declare function findRecord(machine: Machine, name: string): LabRecord | undefined;
/** Whether a later version of this package brought a lab up, of which only that knows what it means. */
export declare const isOfLater: (machine: Machine, name: string) => boolean;
/** The records of all labs that are up or coming up, oldest first. */
export declare const listRecords: (machine: Machine) => LabRecord[];
/** The ids of those that a later version brought up. */
export declare const listOfLater: (machine: Machine) => string[];
