import type { Machine } from '../../machine/machine.js';
import { type Entrance } from '../state/entrance.js';
import { type LabRecord } from '../state/record.js';
/** A lab that another process brought up. */
export interface Attached {
    readonly record: LabRecord;
    readonly entrance: Entrance;
}
export declare const ofLater: (name: string) => string;
/** @throws UsageError where no lab is up under the name, or none that this version knows to read. */
export declare function requireRecord(machine: Machine, name: string): LabRecord;
/**
 * @throws UsageError where no lab is up under the name, or it is still coming up; LabError where what it says of itself cannot
 * be believed.
 */
export declare function attach(machine: Machine, name: string): Attached;
/** @throws UsageError where the lab has no namespace of that name. */
export declare const requireNamespace: ({ record }: Attached, namespace: string) => void;
/** @throws UsageError where a namespace is none of those that a topology has, which is called as told. */
export declare function requireOneOf(names: readonly string[], namespace: string, topology: string): void;
