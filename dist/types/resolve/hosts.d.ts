import { type Draft, type Node } from './model.js';
import type { HostsEntry } from './network.js';
/** What the names of the namespaces, and `host`, mean in each of them. */
export declare function resolveHosts({ nodes, host }: Draft): (node: Node) => HostsEntry[];
