import type { Machine } from '../../machine/machine.js';
/** A link of a lab's under /etc/netns that was there before the machine, or the container, was last started. */
export interface DeadPin {
    readonly path: string;
    /** Of the lab. */
    readonly id: string;
}
/**
 * A machine that loses its power with pins up has /etc as it was, and nothing of the lab that they lead to, nor of its journal: that is
 * on a tmpfs, under /run. That nothing is at a link's end does not say it: who looks may have a /run of its own, and not have made
 * the link. It is dead where it is older than process 1.
 */
export declare function deadPins(machine: Machine): DeadPin[];
/** Removes them, and their directory where nothing else is in it. Gives the labs that they were of. */
export declare function removeDeadPins(machine: Machine): string[];
