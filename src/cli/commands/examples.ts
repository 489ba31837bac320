/** The last part of a command's help. */
export const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ netns-topology ${line}`).join('\n')}`
