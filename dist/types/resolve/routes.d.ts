import { type Draft, type Node } from './model.js';
import { type Route } from './network.js';
import type { Report } from './report.js';
/** The routes of the file, of one namespace; `default` by a name becomes one of each family. */
export declare const resolveRoutes: (node: Node, draft: Draft, report: Report) => Route[];
