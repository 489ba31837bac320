import type { Node } from './model.js';
import type { PrivateDirectory } from './network.js';
import type { Report } from './report.js';
/** The directories of a namespace's own, each after those that it is in. */
export declare function resolvePrivate({ spec, at }: Node, report: Report): PrivateDirectory[];
