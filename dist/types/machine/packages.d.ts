import type { Machine } from './machine.js';
/** What to do about a program that is not installed, or undefined where we do not know its package. */
export declare function installHint(program: string): string | undefined;
/** @throws CapabilityError that names every one of these programs that this machine lacks. */
export declare function requirePrograms(machine: Machine, programs: Iterable<string>): void;
/** The packages that bring those of these programs that this machine lacks, where we know them. */
export declare const missingPackages: (machine: Machine, programs: Iterable<string>) => string[];
