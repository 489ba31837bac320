import { type Command } from '../drivers/index.js';
import type { Machine, Ran } from '../machine/machine.js';
/** Says something to the machine. @throws LabError with what was answered, where it refuses. */
export declare function say(machine: Machine, command: Command): Promise<void>;
/** What a program said of its failure. */
export declare const complaintOf: ({ exitCode, stderr }: Ran) => string;
