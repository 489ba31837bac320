import type { Machine } from '../../machine/machine.js';
/** What a machine lacks, and what to do about it. */
export interface Lack {
    readonly what: string;
    readonly remedy: string;
}
/**
 * What keeps the labs of a user from having other users than root where no sudo makes them; undefined where only trying can
 * tell. Their ids are given by subuid(5) and subgid(5), and written by newuidmap(1) and newgidmap(1).
 */
export declare function lackOfOthers(machine: Machine): Lack | undefined;
/** The same where sudo makes them: it needs no program, and writes the ids itself. */
export declare function lackOfIds(machine: Machine): Lack | undefined;
