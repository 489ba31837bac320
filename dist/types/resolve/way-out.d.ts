import type { Node } from './model.js';
import type { Route } from './network.js';
/** Whether a namespace reaches the outside: a default route of it leads to the gateway of a bridge with `nat`. */
export declare const hasWayOut: (node: Node, routes: readonly Route[]) => boolean;
