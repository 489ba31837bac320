import type { Act } from '../act.js';
import type { Handler } from './handler.js';
export type { Site } from './handler.js';
/** Undefined for an act of a later version. */
export declare const handlerOf: (act: Act) => Handler<Act> | undefined;
