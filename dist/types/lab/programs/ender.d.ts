import type { Machine } from '../../machine/machine.js';
/** Marks, in the environment, a program that was started inside and what descends from it. */
export declare const programMark = "NETNS_TOPOLOGY_PROGRAM";
export interface Ender {
    /** Ends the carriers; resolves when they are gone. */
    end(): Promise<void>;
    /** The program has ended by itself, and what it left running is the lab's. */
    disarm(): Promise<void>;
}
/** Arms an ender for the carriers of `programMark=token`. It must be armed before they are started. */
export declare function armEnder(machine: Machine, token: string): Promise<Ender>;
