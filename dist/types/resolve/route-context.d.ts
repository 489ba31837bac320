import type { Draft, Node } from './model.js';
import type { Report } from './report.js';
/** What a route is resolved in: whose it is, who else is there, and where its problems go. */
export interface RouteContext {
    readonly node: Node;
    readonly draft: Draft;
    readonly report: Report;
}
