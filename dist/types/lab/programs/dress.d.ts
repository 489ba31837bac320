import type { Machine } from '../../machine/machine.js';
import { type Entrance } from '../state/entrance.js';
/** In the environment of the processes that keep the namespaces of programs, and are no one's programs. */
export declare const keeperMark = "NETNS_TOPOLOGY_KEEPS";
/**
 * Gives a namespace names, resolver, /sys, host name and IPC of its own before its first program, which costs some 10 ms
 * once, and at `up` would cost as much for each. It blocks, so that starting a program does not have to wait.
 *
 * @throws LabError where the machine refuses, or where what it has for itself is gone: that is for `repair` to make anew.
 */
export declare function ensureDressed(machine: Machine, entrance: Entrance, namespace: string): void;
/** As `ensureDressed`, without blocking, and anew where it is gone. */
export declare function dressed(machine: Machine, entrance: Entrance, namespace: string): Promise<void>;
/** What programs of a namespace lack of what they had. */
export interface Lacking {
    readonly namespace: string;
    readonly what: string;
}
/**
 * Where programs see an /etc that is not their namespace's, or daemons of the machine's, and where what is private is gone with its
 * keeper. Without any, the next program has a new keeper, and misses nothing.
 */
export declare const lackingIn: (machine: Machine, entrance: Entrance, namespaces: readonly string[]) => Lacking[];
