import type { Files } from '../files.js';
import type { Items } from '../items.js';
/** All settings of the network by their sysctl(8) names, a dot in the name of a device written as a slash. */
export declare function sysctls(files: Files): Items;
/** The name of what is at a path under /proc/sys. sysctl.d(5): in it a slash and a dot stand for each other. */
export declare const sysctlName: (path: string) => string;
