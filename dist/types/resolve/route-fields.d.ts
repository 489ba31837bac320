import type { Path, RouteSpec } from '../spec/index.js';
import type { Report } from './report.js';
/** Whether the fields of a route go together; where they do not, that is a problem. */
export declare function checkRouteFields(spec: RouteSpec, at: Path, report: Report): boolean;
