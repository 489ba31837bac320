import type { Calls } from './calls.js';
import type { Frames } from './wire/frames.js';
/** The calls of the other side, until it goes. */
export interface Channel extends Calls {
    /** From now on every call fails with this error, and so do those that are under way. */
    close(error: Error): void;
}
export declare function channelOver(frames: Frames, here: Calls): Channel;
