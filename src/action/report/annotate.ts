import { error } from '@actions/core'
import { LabError, type NetnsTopologyError, type Problem, TopologyError } from '../../errors/errors.ts'
import { errorText } from '../../errors/report.ts'
import { print } from './say.ts'

/** What did not go as a topology says, at the places where it says so. */
export class PlacedError extends LabError {
  readonly problems: readonly Problem[]

  constructor(message: string, problems: readonly Problem[], cause?: unknown) {
    super(message, { cause })
    this.problems = problems
  }
}

/** As many as the runner shows of a step. */
const shown = 10

/**
 * Annotates an error, each of its problems at its place in the topology file. Of text in the workflow there is no place to point
 * at.
 */
export function annotate(problem: NetnsTopologyError, { isFile }: { readonly isFile: boolean }): void {
  if (problem instanceof TopologyError) print(errorText(problem))
  else if (!(problem instanceof PlacedError)) return error(errorText(problem))
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
