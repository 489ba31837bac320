/**
 * One line of an `ip -batch` file, or undefined where its reader cannot be told these words: `#` ends a line even
 * within quotes, and there is no escape for a quote (`makeargs` and `getcmdline`, lib/utils.c of iproute2).
 */
export declare function batchLine(words: readonly string[]): string | undefined;
