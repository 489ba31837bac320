import type { ActOf } from '../act.js';
import type { Handler } from './handler.js';
export declare const directory: Handler<ActOf<'directory'>>;
export declare const symlink: Handler<ActOf<'symlink'>>;
