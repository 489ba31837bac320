import type { Files } from '../files.js';
import { type Items } from '../items.js';
/**
 * The groups that devices listen to, and the link-layer addresses that somebody wrote: the others follow from the groups. Not
 * how many use each.
 */
export declare const multicastAddresses: (files: Files) => Items;
