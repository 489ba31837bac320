import type { Ran } from '../machine/machine.js';
import type { Seen } from './probe.js';
/** One echo request. @param seconds that the answer may take */
export declare const pingArgv: (target: string, seconds: number) => [string, ...string[]];
/** What a ping saw, or undefined where it says nothing of the network. */
export declare function pingSeen({ exitCode, stdout, stderr }: Ran, seconds: number): Seen | undefined;
