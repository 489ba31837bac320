import type { Duplex, Readable, Writable } from 'node:stream';
/** Where whole messages go and come from. */
export interface Frames {
    send(message: Uint8Array): void;
    /** Sets who gets the messages of the other side. */
    receive(listener: (message: Uint8Array) => void): void;
}
/** Messages over a stream of bytes. */
export declare function framesOf(input: Readable | Duplex, output: Writable | Duplex): Frames;
