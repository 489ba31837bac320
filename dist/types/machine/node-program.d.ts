import type { Machine } from './machine.js';
/** What runs this process, where it is not Node.js itself but something that behaves like it. */
export declare const otherRuntime: 'Bun' | 'Deno' | undefined;
/**
 * The path of Node.js, by which the engine runs programs of its own: that of this process, or under another runtime the one in
 * PATH.
 *
 * @throws CapabilityError where that is not there, or too old.
 */
export declare function nodeProgram(machine: Machine): string;
