import type { Path, RouteSpec } from '../spec/index.js';
import type { RouteContext } from './route-context.js';
/** Whether the fields of a route go together; where they do not, that is a problem. */
export declare function checkRouteFields(spec: RouteSpec, at: Path, { node, draft, report }: RouteContext): boolean;
