import { Argument, type Command, Option } from 'commander'
import { UsageError } from '../../errors/errors.ts'
import { privileges } from '../../lab/state/privilege.ts'

/** Adds a command to the program; `done` takes the status for the process. */
export type AddCommand = (program: Command, done: (status: number) => void) => void

/** By whose power a lab is made. */
export const privilegeOption = (): Option =>
  new Option('--privilege <way>', 'by whose power: root; a user and sudo; a user alone (default: auto)').choices(
    privileges,
  )

/** For what is asked of a topology that is up: see `named`. */
export const topologyArgument = (title = 'name', meaning = 'the topology'): Argument =>
  new Argument(`[${title}]`, `${meaning} (default: the one that NETNS_TOPOLOGY names, as for the steps of a job)`)

/** @throws UsageError where neither the command line nor the environment names one. */
export function named(given: string | undefined): string {
  const name = given ?? process.env.NETNS_TOPOLOGY
  if (name) return name
  throw new UsageError('a topology has to be named', { hint: '`netns-topology ls` lists those that are up' })
}

/** The last part of a command's help. */
export const examples = (...lines: readonly string[]): string =>
  `\nExamples:\n${lines.map((line) => `  $ netns-topology ${line}`).join('\n')}`
