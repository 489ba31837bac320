import type { ActOf } from '../act.js';
import type { Handler } from './handler.js';
export declare const lease: Handler<ActOf<'lease'>>;
/** The kernel turns it off again by itself, so there is nothing to hold. */
export declare const lro: Handler<ActOf<'lro'>>;
export declare const hostSetting: Handler<ActOf<'host-setting'>>;
