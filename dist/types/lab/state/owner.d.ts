import type { Machine } from '../../machine/machine.js';
/**
 * What a lab lives for. `creator`: the process that builds it; `nobody`: it stays until it is taken down; a number: the
 * process with that PID. While it is built, every lab lives for its creator.
 */
export type Owner = 'creator' | 'nobody' | number;
/**
 * A Perl program that watches the process $ARGV[0], and ends with that process or with the reader of its output. It holds the
 * lifeline `owner` in the directory $ARGV[1] meanwhile, and says so by a line. A pidfd is of one process, whichever gets its number
 * next, and tells its end, whether or not anybody reaps it (pidfd_open(2), which is 434 on all architectures but Alpha); no
 * program of coreutils 9.1 or util-linux 2.38 waits for one.
 */
export declare const watchOwner: string;
/** @throws UsageError where the owner is no process that runs, CapabilityError where it could not be watched. */
export declare function requireOwner(machine: Machine, owner: Owner): void;
