import type { Channel } from './channel.js';
import { type ErrorClass } from './error-types.js';
import type { AnyFunction } from './wire/pack.js';
import type { Packed } from './wire/packed.js';
import { type Reacher } from './wire/unpack.js';
interface Ways {
    readonly channel: Channel;
    readonly pack: (value: unknown, at: string) => Packed;
    /** How stacks call the other side. */
    readonly other: string;
    readonly errors: ReadonlySet<ErrorClass>;
}
/** What stayed on the other side, as it is used here. */
export declare class Reached implements Reacher {
    #private;
    readonly errorType: (name: string) => object;
    constructor(ways: Ways);
    functionOf(id: number, name: string): AnyFunction;
    iterableOf(id: number): AsyncIterable<unknown>;
    signalOf(id: number): AbortController;
    abort(id: number, reason: Packed): void;
    /** A promise, which is iterable as well: who knows that an iterable comes need not await it first. */
    call(id: number, name: string, args: readonly unknown[]): Promise<unknown>;
}
export {};
