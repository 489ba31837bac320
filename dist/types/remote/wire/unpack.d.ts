import type { AnyFunction } from './pack.js';
import type { Packed } from './packed.js';
/** Reaches what stayed on the other side. */
export interface Reacher {
    functionOf(id: number, name: string): AnyFunction;
    iterableOf(id: number): AsyncIterable<unknown>;
    signalOf(id: number): AbortController;
    /** The class of errors that are called so. */
    errorType(name: string): object;
}
/** What a packed value is here. */
export declare function unpack(packed: Packed, reacher: Reacher): unknown;
