import type { Readable } from 'node:stream';
/** The end of what a program printed, on both of its outputs, in the order in which it came. */
export interface Output {
    readonly text: string;
    lastLines(count: number): string[];
}
export declare function collectOutput(...streams: readonly (Readable | undefined | null)[]): Output;
export declare const lastLinesOf: (text: string, count: number) => string[];
/** For the end of a message: what a program said last, or nothing. */
export declare function saying(output: Output): string;
