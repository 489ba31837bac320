import type { Ran } from './machine.js';
/** See `Machine.runNow`. */
export declare function runNow([program, ...args]: readonly [string, ...string[]], env: Readonly<Record<string, string>>): Ran;
