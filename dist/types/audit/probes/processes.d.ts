import type { Files } from '../files.js';
import type { Items } from '../items.js';
/** The variable that everything a lab starts has in its environment; its value is the lab's identifier. */
export declare const labVariable = "NETNS_TOPOLOGY_LAB";
/** The id of the lab whose mark a process has in its environment. */
export declare const labOf: (files: Pick<Files, 'readStart'>, pid: number | string) => string | undefined;
/** The processes that labs started. A program that wrote over its environment is not found so. */
export declare function processes(files: Files): Items;
