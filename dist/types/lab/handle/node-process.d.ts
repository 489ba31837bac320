import type { NodeProcess } from './node.js';
import type { Using } from './using.js';
/** By what the Node.js of a namespace that all share is one and the same. */
export interface SharedNode {
    /** What Node.js is told by `--import`, as `tsx`. */
    readonly loader?: string | undefined;
    /** What its environment has besides this process's; undefined takes a variable away. */
    readonly env?: Readonly<Record<string, string | undefined>> | undefined;
    /** Whether what it prints is printed here as it comes, after the name of its namespace. Default: false. */
    readonly show?: boolean;
}
export interface NodeOptions extends SharedNode {
    /** Other options of Node.js. */
    readonly execArgv?: readonly string[];
}
/**
 * @throws CapabilityError in a process of Bun's, whose `v8.serialize` has a form of its own, so that Node.js does not read what is
 * called.
 */
export declare function startNode(using: Using, namespace: string, options?: NodeOptions): NodeProcess;
/** The Node.js of a namespace that all share, started for the first. */
export declare function nodeOf(using: Using, namespace: string, { loader, env, show }?: SharedNode): NodeProcess;
type Runnable<Args extends any[], Result> = (...args: Args) => Result;
/**
 * Runs a function inside by its source text.
 *
 * @throws what it throws, UsageError where it uses what is around it or something cannot cross.
 */
export declare const runInside: <Args extends any[], Result>(using: Using, namespace: string, work: Runnable<Args, Result>, ...args: Args) => Promise<Awaited<Result>>;
/** As `runInside`, by a Node.js there. */
export declare function runBy<Args extends any[], Result>(node: NodeProcess, work: Runnable<Args, Result>, ...args: Args): Promise<Awaited<Result>>;
export {};
