import type { ActOf } from '../act.js';
import type { Handler } from './handler.js';
/** Nothing is made, so nothing is undone: it says whether the machine still forwards by where its routes lead. */
export declare const wayOut: Handler<ActOf<'way-out'>>;
