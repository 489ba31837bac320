import type { Path } from '../spec/index.js';
import type { Draft, Node, Port } from './model.js';
import type { Report } from './report.js';
/** The namespace of that name, or the machine itself as `host`; where there is none, that is a problem at `path`. */
export declare function findNode(name: string, path: Path, draft: Draft, report: Report): Node | undefined;
/** The interface of that name of a namespace; where there is none, that is a problem at `path`. */
export declare function findPort(node: Node, name: string, path: Path, report: Report): Port | undefined;
