/** Something that a process holds for as long as it lives, at the longest. */
export interface Lifeline {
    /** Lets go of it before the process ends. */
    release(): void;
}
/** See `Machine.hold`. Opening a FIFO for both directions does not wait for anybody (fifo(7)). */
export declare function hold(path: string): Lifeline;
/**
 * See `Machine.isHeld`. A reader finds the end of a FIFO that nobody has open for writing, and has to wait where somebody
 * has (pipe(7)). Looking changes nothing, so that any number of processes may look at once.
 */
export declare function isHeld(path: string): boolean;
