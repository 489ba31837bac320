import type { Started } from './machine.js';
/** See `Machine.start`. */
export declare function start([program, ...args]: readonly [string, ...string[]], env: Readonly<Record<string, string>>): Started;
