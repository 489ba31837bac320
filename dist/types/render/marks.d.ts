/** Text of which nothing is HTML or Markdown, nor ends a cell of a table. */
export declare const markdownText: (text: string) => string;
/** Text of which nothing is Mermaid's, for a label in quotes. */
export declare const mermaidLabel: (text: string) => string;
