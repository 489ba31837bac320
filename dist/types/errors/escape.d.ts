/**
 * Text of which nothing does something to a terminal: control characters, with them every escape sequence, marks that
 * turn or hide text (UTS 39), and what could end a line are written as escapes. To do it twice changes nothing.
 */
export declare const escapeText: (text: string) => string;
