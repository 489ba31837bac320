import type { Ran, RunOptions } from './machine.js';
/**
 * Runs a program to its end, in a session of its own: Ctrl-C at a terminal must reach the engine, which then undoes in
 * order, and not the tool that it is running. A death by signal N is the status 128 + N, as in a shell.
 *
 * @param killGroup kills the program's process group after an abort.
 * @throws CapabilityError where the program is not there or may not be run; the signal's reason after an abort, once the
 *   program has been killed with its process group, or does not end, as where it waits for a file system that hangs.
 */
export declare function run(argv: readonly [string, ...string[]], options: RunOptions, killGroup: (leader: number) => void): Promise<Ran>;
/** Messages in English, because some are read. */
export declare const cleanEnvironment: () => Record<string, string>;
/**
 * `PATH` with the directories that a user's may lack, and without those that depend on the working directory, where somebody else
 * may have put programs: an empty one is that itself (environ(7)).
 */
export declare const searchPath: () => string;
export declare function explain(error: unknown, program: string, cwd: string | undefined): Error;
