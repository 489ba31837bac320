import type { Packed, Reply } from './wire/packed.js';
/** What each side lets the other do. Ids are those of who has the thing. */
export interface Calls {
    call(id: number, args: Packed[]): Promise<Reply>;
    /** The next of an iterable; of one that is at its end, `done`. */
    next(id: number): Promise<Reply>;
    /** Whoever iterates wants no more. */
    finish(id: number): Promise<void>;
    abort(id: number, reason: Packed): Promise<void>;
}
/** The function of each side that the other one knows without being told of it. */
export declare const rootId = 0;
