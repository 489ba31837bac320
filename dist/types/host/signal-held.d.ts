import type { Machine } from '../machine/machine.js';
/** A process that is meant, by what it was when it was found. */
export interface Meant {
    readonly pid: number;
    /** The network namespace that it is in, as `Machine.identity` says it. */
    readonly network?: string | undefined;
    /** The user namespace that has to own that network namespace. */
    readonly owner?: string | undefined;
    /** A word of its environment, `NAME=VALUE`. */
    readonly mark?: string | undefined;
}
declare const numbers: {
    readonly SIGTERM: 15;
    readonly SIGKILL: 9;
};
/**
 * Signals those of these processes that still are what was meant, and gives the PIDs of those. It costs a process where there
 * are any.
 */
export declare function signalThose(machine: Machine, processes: readonly Meant[], signal: keyof typeof numbers): Promise<Set<number>>;
export interface Killing<T extends Meant> {
    readonly find: () => readonly T[];
    /** ms that those that were killed may take to end. */
    readonly patience: number;
    /** Whether one may be killed now, so many ms after the first look. Default: at once. */
    readonly isReady?: (one: T, waited: number) => boolean;
}
/** Kills, each once, those that are found, until there are none. Gives those that do not end. */
export declare function killFound<T extends Meant>(machine: Machine, { find, patience, isReady }: Killing<T>): Promise<readonly T[]>;
export {};
