import type { Files } from '../files.js';
import type { Items } from '../items.js';
/** Settings of the network by their sysctl(8) names, a dot in the name of a device written as a slash. */
export declare function sysctls(files: Files): Items;
