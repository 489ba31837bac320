import { type EndedProcess, type Receipt } from '../../audit/index.js';
import type { Machine } from '../../machine/machine.js';
import type { HostSide } from '../side/side.js';
import type { LabRecord } from '../state/record.js';
/**
 * Ends a lab's processes, then the lab, and returns when nothing of it is left. Taking down what is down already is
 * fine.
 *
 * @throws LabError where something of it stays.
 */
export declare function takeDown(machine: Machine, record: LabRecord, side: HostSide): Promise<EndedProcess[]>;
/** Compares the host with what it was before a lab, where somebody looked then. */
export declare function receiptOf(side: HostSide, { id, name, tag, sources, acts, before }: LabRecord, ended: readonly EndedProcess[]): Promise<Receipt | undefined>;
