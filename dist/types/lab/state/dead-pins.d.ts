import type { Machine } from '../../machine/machine.js';
/** A link of a lab's under /etc/netns that was there before the machine was last started. */
interface DeadPin {
    readonly path: string;
    /** Of the lab. */
    readonly id: string;
}
/**
 * A machine that loses its power with pins up has /etc as it was, and nothing of the lab that they lead to, nor of its journal: that is
 * on a tmpfs, under /run. That there is nothing at a link's end does not say that its lab is dead: who shares /etc may have a /run of
 * its own, as a container. So who looks has to see the machine's, and the link has to be older than the machine's start.
 */
export declare function deadPins(machine: Machine): DeadPin[];
/** Removes them, and their directory where nothing else is in it. Gives the labs that they were of. */
export declare function removeDeadPins(machine: Machine): string[];
export {};
