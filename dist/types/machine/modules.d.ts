import type { Machine } from './machine.js';
/** Modules that are there and not loaded. What is built in is in no list of modules. */
export declare function loadableModules(machine: Machine): Set<string>;
