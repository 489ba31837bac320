import type { Using } from './using.js';
export interface Tool {
    readonly argv: readonly [string, ...string[]];
    readonly stdin?: string;
    /** What messages call it. */
    readonly title: string;
}
/**
 * Runs a tool of the engine's own in a namespace and gives what it printed.
 *
 * @throws LabError where it fails, TopologyClosedError where the lab is down.
 */
export declare function toolIn(using: Using, namespace: string, { argv, stdin, title }: Tool): Promise<string>;
