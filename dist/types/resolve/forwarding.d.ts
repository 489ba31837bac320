import type { Family } from '../address/index.js';
import type { NamespaceSpec } from '../spec/index.js';
import type { Node } from './model.js';
import type { Forwarding } from './network.js';
import type { Report } from './report.js';
/** What `forwarding` of a namespace means. */
export declare function forwardingOf({ forwarding }: NamespaceSpec): Forwarding;
/** Whether a namespace joins its segments, in one family. */
export declare const isRouterOf: (spec: NamespaceSpec, family: Family) => boolean;
/** As `forwardingOf`; an interface that is not there, or is given twice, is a problem. */
export declare function resolveForwarding(node: Node, report: Report): Forwarding;
