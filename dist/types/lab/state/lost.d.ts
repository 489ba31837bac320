import type { Machine } from '../../machine/machine.js';
/**
 * Ends labs that go on though somebody deleted their directory on the host, with which the kernel detached what was mounted
 * there, and so took their own files. Which process is the holder, its keeper tells, who reads that lifeline. Resolves when
 * their keepers have ended, who make the directory anew where there is something to undo, and leave what cannot be undone to
 * the next start; gives the ids.
 *
 * @param lab the id of the only one that is meant.
 * @throws LabError where a keeper does not end.
 */
export declare function endLost(machine: Machine, lab?: string): Promise<string[]>;
