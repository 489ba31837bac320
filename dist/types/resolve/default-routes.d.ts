import { type Node } from './model.js';
import type { Route } from './network.js';
/** RT_TABLE_MAIN of the kernel's rtnetlink.h: the table of routes that name none. */
export declare const mainTable = 254;
/**
 * The default routes that gateways imply: of each family, where exactly one interface is on a bridge with a gateway of
 * that family, can reach it, and the file has no default route of that family itself.
 */
export declare function impliedRoutes(node: Node, given: readonly Route[]): Route[];
