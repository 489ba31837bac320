import type { Node } from './model.js';
import type { Rule } from './network.js';
import type { Report } from './report.js';
/** The routing policy rules of a namespace, ip-rule(8). */
export declare function resolvePolicy(node: Node, report: Report): Rule[];
