import { type Node } from './model.js';
import type { Rule } from './network.js';
import type { Report } from './report.js';
/**
 * The routing policy rules of a namespace, ip-rule(8), in the order of the file. Left alone, the kernel puts each rule without
 * a priority before all others.
 */
export declare function resolvePolicy(node: Node, report: Report): Rule[];
