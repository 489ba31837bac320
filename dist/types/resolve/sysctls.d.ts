import { type Node } from './model.js';
import type { Sysctl } from './network.js';
import type { Report } from './report.js';
/** The sysctls of the file, of one namespace, with keys in slash form. */
export declare function resolveSysctls(node: Node, report: Report): Sysctl[];
