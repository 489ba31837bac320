import { type Snapshot } from '../../audit/index.js';
import type { Machine } from '../../machine/machine.js';
import type { SnapshotRequest } from './side.js';
/** What is on the host, and what of it is so for other labs than the one that is asked about. */
export declare function snapshotOnHost(machine: Machine, { id, conntrack }: SnapshotRequest): Promise<Snapshot>;
