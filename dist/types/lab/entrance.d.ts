import type { Machine } from '../machine/machine.js';
/** Where a lab is entered from the host. */
export interface Entrance {
    /** The holder's PID on the host. */
    readonly holder: number;
    /** The lab's directory, whose path is the same inside. */
    readonly directory: string;
    /** The way through the holder's root directory to its tmpfs. */
    readonly inside: string;
}
/** The way into the lab of an id by its holder. */
export declare function entranceOf(machine: Machine, { id, holder }: {
    readonly id: string;
    readonly holder: number;
}): Entrance;
type Argv = [string, ...string[]];
/** What precedes a command of the engine's own: the lab's processes and files, the network of one namespace. */
export declare const tooling: ({ holder, inside }: Entrance, namespace: string) => Argv;
/** The file of a network namespace, for a command of the lab's own. */
export declare const netnsInside: ({ directory }: Entrance, namespace: string) => string;
export interface ProgramEntry {
    /** The path of nsenter(1). */
    readonly nsenter: string;
    readonly namespace: string;
    /** The working directory, which is opened on the host: it is the same directory inside. */
    readonly cwd: string;
}
/** What precedes a user's program: the namespace as its programs see it, with names, resolver, /sys and processes. */
export declare const entering: ({ holder, inside }: Entrance, { nsenter, namespace, cwd }: ProgramEntry) => Argv;
export {};
