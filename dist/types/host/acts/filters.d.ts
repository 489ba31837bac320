import type { ActOf } from '../act.js';
import type { Handler } from './handler.js';
export declare const admission: Handler<ActOf<'admission'>>;
export declare const connections: Handler<ActOf<'connections'>>;
