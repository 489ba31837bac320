/**
 * The text of a file that somebody else may have put there: a link, a FIFO or a device is not followed, waited for or read.
 *
 * @throws NotRegularError, an Error where it has more than `limit` bytes, and the errors of open(2) and read(2).
 */
export declare const readUntrustedFile: (path: string, limit: number) => string;
/**
 * As `readUntrustedFile`, `length` bytes from `start` on, or as many of them as there are.
 *
 * @throws NotRegularError, and the errors of open(2) and read(2).
 */
export declare const readUntrustedBytes: (path: string, start: number, length: number) => Uint8Array;
/** The text of the first bytes of a file whose size nobody knows before it is read. @throws the errors of open(2) and read(2) */
export declare function readStart(path: string, limit: number): string;
/**
 * The text of a file of a user's, as far as `limit` bytes and one more: enough to see that it is larger. Opening does not
 * wait, as it would for the writer of a FIFO (fifo(7)).
 *
 * @throws NotRegularError, and the errors of open(2) and read(2).
 */
export declare function readRegularFile(path: string, limit: number): string;
/** What is wrong with a file that `readRegularFile` could not read, as words after its name. */
export declare function whyUnreadable(error: unknown): string;
