/**
 * Text of which nothing does something to a terminal: control characters, with them every escape sequence, marks that
 * turn or hide text (UTS 39), and what could end a line are written as escapes. So is `##[`, which GitHub's runner takes
 * for the beginning of a command anywhere in a line (ActionCommand.cs of actions/runner). To do it twice changes nothing.
 */
export declare const escapeText: (text: string) => string;
/** The same for text of several lines, whose beginnings are no command either: that is `::NAME::`, after blanks as well. */
export declare const escapeLines: (text: string) => string;
