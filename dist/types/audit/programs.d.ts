import type { Machine } from '../machine/machine.js';
import { type Findings } from './findings.js';
import type { Items } from './items.js';
/** A program whose output tells all about some kinds. */
export interface Program {
    readonly name: string;
    readonly kinds: readonly string[];
    parse(stdout: string): Readonly<Record<string, Items>>;
}
/**
 * Runs a shell script that starts the programs one after another: a shell starts a program in a third of the time that
 * Node.js needs, and does so while we read files.
 *
 * @param script Has `answer` before each program.
 */
export declare function ask(machine: Pick<Machine, 'run'>, script: string, programs: readonly Program[]): Promise<Findings[]>;
/** The standard output of a program that must succeed. */
export declare function outputOf(machine: Machine, argv: readonly [string, ...string[]]): Promise<string>;
