import type { Started } from './machine.js';
/**
 * See `Machine.start`. A process without file descriptors left (EMFILE) gets a child without streams.
 *
 * @throws LabError, CapabilityError where the kernel refuses at once.
 */
export declare function start([program, ...args]: readonly [string, ...string[]], env: Readonly<Record<string, string>>, cwd?: string): Started;
