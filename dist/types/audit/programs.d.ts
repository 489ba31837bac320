import type { Machine } from '../machine/machine.js';
import { type Findings } from './findings.js';
import type { Items } from './items.js';
/** A program whose output tells all about some kinds. */
export interface Program {
    readonly name: string;
    readonly kinds: readonly string[];
    parse(stdout: string): Readonly<Record<string, Items>>;
}
/** One that may have to be asked once more. */
export interface AskingProgram extends Omit<Program, 'parse'> {
    parse(stdout: string): Promise<ReturnType<Program['parse']>>;
}
/** Shell text with \`answer\` before each program, and the programs in their order. */
export interface Row {
    readonly script: string;
    readonly programs: readonly (Program | AskingProgram)[];
}
/**
 * Runs two rows of programs at once, each one after another, by a shell: it starts a program in a third of the time that
 * Node.js needs, and does so while we read files. What the second row prints comes as the shell's errors, which are caught.
 *
 * @param args The parameters of both scripts.
 */
export declare function ask(machine: Pick<Machine, 'run'>, rows: readonly [Row, Row], args?: readonly string[]): Promise<Findings[]>;
/** Questions to a program that answers each with a line. */
export interface Batch {
    readonly argv: readonly [string, ...string[]];
    readonly kinds: readonly string[];
    readonly lines: readonly string[];
    readonly parse: (answers: readonly string[]) => Findings['items'];
}
/** Asks what depends on what was found first; where there is nothing to ask, no program is run. */
export declare const askMore: (machine: Pick<Machine, 'run'>, batch: Batch) => Promise<Findings>;
/** The lines of an answer, also where one that has nothing to say is an empty line. */
export declare function answersOf(output: string, count: number): string[];
