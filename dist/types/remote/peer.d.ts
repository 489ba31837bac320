import type { ErrorClass } from './error-types.js';
import type { Frames } from './wire/frames.js';
import { type AnyFunction } from './wire/pack.js';
export interface Peer {
    /** Calls the root of the other side. */
    call(...args: readonly unknown[]): Promise<unknown>;
    /** From now on every call fails with this error, and so do those that are under way. */
    close(error: Error): void;
}
export interface PeerOptions {
    readonly frames: Frames;
    /** What the other side's `call` calls. */
    readonly root: AnyFunction;
    /** How stacks call the other side. */
    readonly other: string;
    /** The classes of errors that arrive as themselves, found by their names. */
    readonly errors?: ReadonlySet<ErrorClass>;
}
/**
 * One of the two ends of a stream, which are alike. Values cross; functions, signals and iterables stay where they are and
 * are used from the other side.
 */
export declare function createPeer({ frames, root, other, errors }: PeerOptions): Peer;
