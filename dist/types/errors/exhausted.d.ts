/** What to do about a file system that is full. */
export declare const ofSpace = "make room there, in bytes or in inodes (df, df -i)";
/** Of an error of the system that is the machine's and nobody's mistake; undefined for any other. */
export declare function exhaustionOf(error: unknown): {
    readonly message: string;
    readonly hint: string;
} | undefined;
