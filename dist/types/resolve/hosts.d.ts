import { type Draft, type Node } from './model.js';
import type { HostsEntry } from './network.js';
/** What the names of the namespaces mean in each of them. */
export declare function resolveHosts({ nodes }: Draft): (node: Node) => HostsEntry[];
