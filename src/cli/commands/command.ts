import { type Command, Option } from 'commander'
import { privileges } from '../../lab/state/privilege.ts'

/** Adds a command to the program; `done` takes the status for the process. */
export type AddCommand = (program: Command, done: (status: number) => void) => void

/** By whose power a lab is made. */
export const privilegeOption = (): Option =>
  new Option('--privilege <way>', 'by whose power: root; a user and sudo; a user alone (default: auto)').choices(
    privileges,
  )

/** The last part of a command's help. */
export const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ netns-topology ${line}`).join('\n')}`
