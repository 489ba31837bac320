import type { Command } from 'commander'

/** Adds a command to the program; `done` takes the status for the process. */
export type AddCommand = (program: Command, done: (status: number) => void) => void

/** The last part of a command's help. */
export const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ netns-topology ${line}`).join('\n')}`
