import type { Machine } from './machine.js';
type Reading = Pick<Machine, 'readStart'>;
type Looking = Pick<Machine, 'list' | 'readStart' | 'user'>;
export declare const pidsOf: (machine: Pick<Machine, 'list'>) => number[];
/**
 * The processes that are this user's, by all of their user IDs. Others' are not asked what they are: what is in their environment
 * or command line, what they are called, and what they have open, is theirs to choose, and may be of any size.
 */
export declare const ownPids: (machine: Looking) => number[];
/** The processes of this user that have one of these words in their environment. */
export declare const carriersOf: (machine: Looking, words: readonly string[]) => number[];
export declare const environmentOf: (machine: Reading, pid: number | string) => string[];
/** Its words, each of which a NUL ends, or what it has written over them. */
export declare const commandLineOf: (machine: Reading, pid: number | string) => string;
/** By all of its user IDs; a process that is not there is nobody's. */
export declare function isOfUser(machine: Reading, pid: number, uid: number): boolean;
/** Real, effective, saved and of the file system. */
export declare const uidsOf: (machine: Reading, pid: number) => number[];
/**
 * Whether SIGKILL was sent to a process. It does nothing any more, also where it has not ended: where it is traced, only its
 * tracer lets it (ptrace(2), PTRACE_EVENT_EXIT). The kernel leaves the signal among those that are pending.
 */
export declare const isKilled: (machine: Reading, pid: number) => boolean;
/** Whether a process is in a namespace of a kind that is not this process's. */
export declare function isInAnother(machine: Machine, pid: number, kind: string): boolean;
/** The words of a line of proc_pid_status(5). */
export declare const fieldOf: (machine: Reading, pid: number, name: string) => string[];
/** The words of a line `NAME: WORD…`; none where there is no such line. */
export declare const fieldIn: (text: string, name: string) => string[];
export {};
