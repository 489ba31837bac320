import { type Node } from './model.js';
import type { Route } from './network.js';
import type { Report } from './report.js';
/** The kernel tells two routes to the same prefix in one table by their metric; a second one alike is refused (EEXIST). */
export declare function checkDuplicateRoutes(node: Node, routes: readonly Route[], report: Report): void;
