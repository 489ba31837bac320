import { type Snapshot } from '../../audit/index.js';
import type { Machine } from '../../machine/machine.js';
import type { SnapshotRequest } from './side.js';
/**
 * What is on the host, and what of it is so for other labs than the one that is asked about.
 *
 * @param isMeant whether a process with the mark of a lab can be one that a lab of the user's has left. Anybody can give a process
 * any mark. One in another PID namespace is a container's, or ends with the lab. Default: whether it is this user's.
 */
export declare function snapshotOnHost(machine: Machine, { id, conntrack }: SnapshotRequest, isMeant?: (pid: number) => boolean): Promise<Snapshot>;
