import type { Machine } from '../../machine/machine.js';
/**
 * Ends labs that go on though somebody deleted their directory on the host, with which the kernel detached what was mounted
 * there, and so took their own files. Resolves when their keepers have undone what is on the host; gives the ids.
 *
 * @param lab the id of the only one that is meant.
 */
export declare function endLost(machine: Machine, lab?: string): Promise<string[]>;
export declare function untilEnded(machine: Machine, pids: readonly number[]): Promise<void>;
