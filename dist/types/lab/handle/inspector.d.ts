import type { NodeProcess } from './node.js';
import type { Using } from './using.js';
/** Node.js chooses a port, and says which. */
export declare const inspectArgument = "--inspect=127.0.0.1:0";
/**
 * Lets debuggers of this machine reach a Node.js inside, for as long as it runs: by a port of 127.0.0.1 here, whose
 * connections each have a program inside that passes them on. Gives the URL.
 */
export declare function exposeInspector(using: Using, node: NodeProcess): Promise<string>;
