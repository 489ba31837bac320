import type { Files } from '../files.js';
import type { Items } from '../items.js';
/** Where a file leads, and a digest of what is in it: what it says is nobody's who reads a receipt. */
export declare const etcFiles: (files: Files) => Items;
