import { type Node } from './model.js';
import { type Route } from './network.js';
import type { Report } from './report.js';
/**
 * The default routes that gateways imply: of each family, where exactly one interface is on a bridge with a gateway of
 * that family, and the file has no default route of that family itself. Where the interface has addresses of the family
 * and none from which it can reach the gateway, that is a problem.
 */
export declare function impliedRoutes(node: Node, given: readonly Route[], report: Report): Route[];
