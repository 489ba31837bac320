import type { Using } from './using.js';
/** The packets of an interface, on their way into a file. */
export interface Capture extends AsyncDisposable {
    readonly namespace: string;
    readonly interface: string;
    /** Of the format pcap. */
    readonly file: string;
    /** Resolves when all that has passed is in the file. */
    stop(): Promise<void>;
}
/**
 * Begins to write what passes an interface, in both directions, into a file.
 *
 * @throws LabError where the file cannot be written.
 */
export declare function capture(using: Using, namespace: string, device: string, file: string): Promise<Capture>;
/** Captures every interface into the lab's own memory, where it stays no longer than the lab. */
export declare function captureAll(using: Using): Promise<void>;
/** Ends what `captureAll` began, and puts it where it stays and only this user reads it. */
export declare function keepCaptures(using: Using): Promise<string[]>;
