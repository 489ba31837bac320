import type { Machine } from '../../machine/machine.js';
import { type Entrance } from '../state/entrance.js';
/** A program that is about to be started inside. */
export interface ProgramRequest {
    readonly machine: Machine;
    /** The lab's id. */
    readonly lab: string;
    readonly entrance: Entrance;
    readonly namespace: string;
    readonly cwd: string;
    /** Whether it may change its network also where this user is not root. Default: false. */
    readonly root?: boolean | undefined;
}
/** What a program's environment says besides its own, so that it and its descendants are known as a lab's. */
export interface Marks {
    /** Of this program and its descendants. */
    readonly token: string;
    readonly env: Readonly<Record<string, string>>;
}
export declare function marksOf(lab: string): Marks;
/** The environment of this process. */
export declare const ownEnvironment: () => Record<string, string>;
/** How a program is started inside: what leads there, and its marks. */
export interface Prepared extends Marks {
    readonly prefix: readonly [string, ...string[]];
    /** What follows the prefix, where the program is a user's and not root's. */
    readonly user: readonly string[];
    /** What precedes a look for it by who ends it, see `overPrograms`. */
    readonly over: readonly string[];
}
/**
 * The path of a tool that starts a user's program: it has the user's environment already, whose `PATH` may lead anywhere.
 *
 * @throws CapabilityError where it is not there.
 */
export declare function pathOf(machine: Machine, tool: string): string;
/** @throws UsageError where there is no such namespace, TopologyClosedError where the lab is gone. */
export declare function prepareProgram({ machine, lab, entrance, namespace, cwd, root }: ProgramRequest): Prepared;
/**
 * The program that a process on the host, as nsenter(1), waits for, or undefined as long as there is none: a signal sent
 * to the process would not reach it.
 */
export declare const programOf: (machine: Machine, waiting: number) => number | undefined;
