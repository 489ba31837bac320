import type { ActOf } from '../act.js';
import type { Handler } from './handler.js';
/** It goes with its far end, too, a moment after the lab has ended. */
export declare const hostLink: Handler<ActOf<'host-link'>>;
export declare const hostAddress: Handler<ActOf<'host-address'>>;
export declare const hostUp: Handler<ActOf<'host-up'>>;
export declare const hostRoute: Handler<ActOf<'host-route'>>;
