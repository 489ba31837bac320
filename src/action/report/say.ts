import { randomUUID } from 'node:crypto'
import { endGroup, error, info, startGroup, warning } from '@actions/core'
import { type NetnsTopologyError, type Problem, TopologyError } from '../../errors/errors.ts'
import { errorText } from '../../errors/report.ts'

/** What a runner would take for a command of a step's. */
const isCommand = /^\s*::|##\[/m

/** Prints text of which nothing is a command for the runner, wherever it comes from. */
export function print(text: string): void {
  if (!isCommand.test(text)) return info(text)
  const token = randomUUID()
  info(`::stop-commands::${token}\n${text}\n::${token}::`)
}

/** Does a phase of the work, whose lines the log shows folded. */
export async function grouped<T>(title: string, work: () => Promise<T>): Promise<T> {
  startGroup(title)
  try {
    return await work()
  } finally {
    endGroup()
  }
}

/** As many as the runner shows of a step. */
const shown = 10

/** Annotates an error; of a topology file each problem at its place. Of text in the workflow there is no place to point at. */
export function annotate(problem: NetnsTopologyError, { isFile }: { readonly isFile: boolean }): void {
  print(errorText(problem))
  if (!(problem instanceof TopologyError)) return error(errorText(problem))
  for (const one of problem.problems.slice(0, shown)) annotateProblem(one, isFile)
  const more = problem.problems.length - shown
  if (more > 0) print(`and ${more} more, which are above`)
}

function annotateProblem({ message, hint, place }: Problem, isFile: boolean): void {
  const text = hint === undefined ? message : `${message} (${hint})`
  if (place === undefined) return error(text)
  const { file, line, column } = place
  if (isFile) error(text, { file, startLine: line, startColumn: column, title: 'Topology' })
  else error(`topology, line ${line}, column ${column}: ${text}`)
}

export { warning as warn }
