import type { Shared } from './machine.js';
/** See `Machine.share`. */
export declare function share([program, ...args]: readonly [string, ...string[]], env: Readonly<Record<string, string>>): Shared;
