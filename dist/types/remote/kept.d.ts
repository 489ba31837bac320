import { type Calls } from './calls.js';
import { type AnyFunction, type Keeper } from './wire/pack.js';
import type { Packed } from './wire/packed.js';
interface Sides {
    /** What the other side's calls of the root call. */
    readonly root: AnyFunction;
    readonly unpack: (packed: Packed) => unknown;
    /** Tells the other side that a signal of this one was aborted. */
    readonly tellAbort: (id: number, reason: Packed) => void;
}
/** What stays here and is used by the other side: functions, iterables and signals, for as long as both are there. */
export declare class Kept implements Keeper {
    #private;
    constructor(sides: Sides);
    /** A method keeps its object, and gets an id each time: it may be one of many objects'. */
    keepFunction(value: AnyFunction, self: unknown): number;
    keepIterable(value: AsyncIterable<unknown>): number;
    keepSignal(value: AbortSignal): number;
    readonly calls: Omit<Calls, 'abort'>;
}
export declare const named: <F extends AnyFunction>(value: F, name: string) => F;
export {};
