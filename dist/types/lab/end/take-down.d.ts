import { type Receipt } from '../../audit/index.js';
import type { Machine } from '../../machine/machine.js';
import type { HostSide } from '../side/side.js';
import type { LabRecord } from '../state/record.js';
/**
 * Ends a lab's processes, then the lab, and returns when nothing of it is left: how the host compares with what it was before
 * the lab, where somebody looked then. Taking down what is down already is fine.
 *
 * @param follow resolves when what waits in this process for an end of the lab has heard of it.
 * @throws LabError where something of it stays.
 */
export declare function takeDown(machine: Machine, record: LabRecord, side: HostSide, follow?: () => Promise<void>): Promise<Receipt | undefined>;
