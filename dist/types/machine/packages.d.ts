import type { Machine } from './machine.js';
/** What to do about a program that is not installed, or undefined where we do not know its package. */
export declare function installHint(program: string): string | undefined;
/**
 * What to do about a program that is there and is not started. One that is given capabilities by its file, as ping(8) is, needs a
 * process that may have them (capabilities(7)); in a lab it needs none (`net.ipv4.ping_group_range`, icmp(7)).
 */
export declare const remedyOfRefused: (said: string) => string | undefined;
/** @throws CapabilityError that names every one of these programs that this machine lacks. */
export declare function requirePrograms(machine: Machine, programs: Iterable<string>): void;
/** The packages that bring those of these programs that this machine lacks, where we know them. */
export declare const missingPackages: (machine: Machine, programs: Iterable<string>) => string[];
