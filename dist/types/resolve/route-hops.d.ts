import { type Family } from '../address/index.js';
import { type Path, type RouteSpec } from '../spec/index.js';
import type { Hop } from './network.js';
import type { RouteContext } from './route-context.js';
type HopsByFamily = Map<Family, Hop[]>;
/** The hops of a route in each of the wanted families that it is possible in. */
export declare function resolveHops(spec: RouteSpec, wanted: readonly Family[], at: Path, context: RouteContext): HopsByFamily;
export {};
