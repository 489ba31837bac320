import type { Program } from './program.js';
import type { Using } from './using.js';
/** When a background program counts as ready. */
export type Ready = 
/** Somebody who did not before listens on a port of the namespace. */
{
    readonly tcp: number;
} | {
    readonly udp: number;
}
/** A URL, or a port of `localhost`, is answered by a status from 200 to 399. */
 | {
    readonly http: string | number;
}
/** What it has printed has this text, or matches. */
 | {
    readonly output: string | RegExp;
}
/** A function says so; while it throws, the program is not ready. */
 | ((program: Program) => boolean | Promise<boolean>);
/** To be called before the program is started: gives what waits, which throws with what is missing. */
export declare function untilReady(using: Using, namespace: string, ready: Ready): (program: Program, within: number) => Promise<void>;
