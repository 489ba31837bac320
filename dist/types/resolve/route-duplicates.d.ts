import { type Node } from './model.js';
import { type Route } from './network.js';
import type { Report } from './report.js';
/** Of routes to a prefix in one table the kernel takes one of each metric, and refuses the second (EEXIST). */
export declare function checkDuplicateRoutes(node: Node, routes: readonly Route[], report: Report): void;
