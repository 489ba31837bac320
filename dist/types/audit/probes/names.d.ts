import type { Files } from '../files.js';
import type { Items } from '../items.js';
/** The directory itself, then what is in it: a link is its target, a directory the names in it. */
export declare function entriesOf(files: Files, directory: string): Items;
