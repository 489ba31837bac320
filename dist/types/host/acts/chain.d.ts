import type { ActOf } from '../act.js';
import type { Handler } from './handler.js';
type Chain = ActOf<'chain'>;
export declare const chain: Handler<Chain>;
export {};
