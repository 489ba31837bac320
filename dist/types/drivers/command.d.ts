import type { InsideStep, ProgramsStep } from '../plan/index.js';
import { type Netns } from './link.js';
/** One thing said to the kernel by a tool: the engine gathers these into batches, `plan` prints each as a command. */
export type Command = 
/** `ip netns add`, or unshare(1) in a lab. */
{
    readonly tool: 'namespace';
}
/** A write under /proc/sys. */
 | {
    readonly tool: 'sysctl';
    readonly key: string;
    readonly value: string;
    readonly required: boolean;
}
/** The words after `ip`, or after `ip -6`. */
 | {
    readonly tool: 'ip' | 'ip -6';
    readonly words: readonly string[];
}
/** A program as it is, with what it reads from its standard input. */
 | {
    readonly tool: 'program';
    readonly argv: readonly [string, ...string[]];
    readonly stdin?: string;
}
/** A file that stands in for the one of that name in /etc. */
 | {
    readonly tool: 'file';
    readonly name: 'hosts' | 'resolv.conf';
    readonly text: string;
}
/** What only mounts and PID namespaces of a lab can give to programs. */
 | {
    readonly tool: 'programs';
    readonly step: ProgramsStep;
};
export declare const ip: (words: readonly string[]) => Command;
/** A command of `ip` as a program, for where no batch says it. */
export declare const ipProgram: ({ tool, words }: Extract<Command, {
    tool: 'ip' | 'ip -6';
}>) => [string, ...string[]];
export declare const program: (...argv: [string, ...string[]]) => Extract<Command, {
    tool: 'program';
}>;
export declare const sysctl: (key: string, value: string, required?: boolean) => Command;
/** How a step is said, in the namespace that it names. */
export declare function commandsOf(step: InsideStep, netns: Netns): Command[];
