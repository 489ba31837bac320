import type { NodeProcess } from './node.js';
import type { Using } from './using.js';
export interface NodeOptions {
    /** What Node.js is told by `--import`, as `tsx`. */
    readonly loader?: string | undefined;
    /** Other options of Node.js. */
    readonly execArgv?: readonly string[];
}
/**
 * @throws CapabilityError in a process of Bun's, whose `v8.serialize` has a form of its own, so that Node.js does not read what is
 * called.
 */
export declare function startNode(using: Using, namespace: string, options?: NodeOptions): NodeProcess;
/** The Node.js of a namespace that all share, started for the first. */
export declare function nodeOf(using: Using, namespace: string, loader?: string): NodeProcess;
type Runnable<Args extends any[], Result> = (...args: Args) => Result;
/**
 * Runs a function inside by its source text.
 *
 * @throws what it throws, UsageError where it uses what is around it or something cannot cross.
 */
export declare function runInside<Args extends any[], Result>(using: Using, namespace: string, work: Runnable<Args, Result>, ...args: Args): Promise<Awaited<Result>>;
export {};
