import type { ActOf } from '../act.js';
import type { Handler } from './handler.js';
type Translation = ActOf<'translation'>;
export declare const translation: Handler<Translation>;
export {};
