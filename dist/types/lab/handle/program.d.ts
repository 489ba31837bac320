/** A program in the background. It ends with the lab, and its descendants with it. */
export interface Program extends AsyncDisposable {
    readonly namespace: string;
    readonly command: string;
    readonly isRunning: boolean;
    /** The last 64 KiB of both of its outputs. */
    readonly output: string;
    /** How it ended, once it has; never rejects. */
    readonly ended: Promise<ProgramEnd>;
    /** Ends it and its descendants: SIGTERM or the signal given, and SIGKILL 5 s later. Resolves when they are gone. */
    stop(signal?: NodeJS.Signals): Promise<ProgramEnd>;
}
/** One of the two. */
export interface ProgramEnd {
    readonly exitCode?: number;
    readonly signal?: NodeJS.Signals;
}
export declare const endText: ({ exitCode, signal }: ProgramEnd) => string;
