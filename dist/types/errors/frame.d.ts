/**
 * The line of a place with one line around it, and a mark under the place. Ready to print: escaped, long lines cut.
 * `line` and `column` are one-based.
 */
export declare function codeFrame(lines: readonly string[], { line, column }: {
    line: number;
    column: number;
}): string;
