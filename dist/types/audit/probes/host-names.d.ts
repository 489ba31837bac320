import type { Files } from '../files.js';
import type { Items } from '../items.js';
/** What the machine is called, uts_namespaces(7). */
export declare const hostNames: (files: Files) => Items;
