import type { Machine } from '../../machine/machine.js';
import type { Entrance } from '../state/entrance.js';
/** Where, in the lab's state, it is noted what of the machine's /etc a namespace shows, and since when. */
export declare const shownFile: (namespace: string) => string;
/**
 * In the mount namespace of a namespace's programs, for perl(1): makes /etc what it should be, or makes it so again. Its arguments
 * are the keeper (`/proc/PID`), whose descriptor 3 is the machine's /etc and 4 the namespace's own;
 * and the file that notes what is shown.
 *
 * What the machine's files are mounted on are empty files and directories of the lab's. What the namespace has already stays its
 * own, and so does what its programs have put in the place of something of the machine's, or have removed. open_tree(2) and
 * move_mount(2) mount a hundred files in a few milliseconds, and have the same number on every architecture.
 */
export declare const furnishEtc: string;
/** Whether programs of a namespace, whose keeper is at a path, still have an /etc of its own, and nobody else's answers. */
export declare const hasOwnEtc: (machine: Machine, { inside, holder }: Entrance, namespace: string) => boolean;
/** Whether the machine has changed what is in its /etc since a namespace shows it. */
export declare const isOutdated: (machine: Machine, { inside, holder }: Entrance, namespace: string) => boolean;
