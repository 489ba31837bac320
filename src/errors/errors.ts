/** The exit statuses of the command, one per kind of error. */
export const exitCodes = { failed: 1, usage: 2, capability: 3 } as const

/** Where in a file: one-based line and column, as editors count them. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** One thing that is wrong with a topology. */
export interface Problem {
  readonly message: string
  /** What to do about it, e.g. the nearest right name. */
  readonly hint?: string
  /** Keys and indexes from the root of the topology. */
  readonly path: readonly (string | number)[]
  /** Known where the topology was read from text. */
  readonly place?: Place
  /** The lines of the file around `place`, with a mark under it. */
  readonly frame?: string
}

/** What every error of this package has: a stable `code`, and a `hint` that says what to do. */
export abstract class NetnsTopologyError extends Error {
  abstract readonly code: string
  abstract readonly exitCode: number
  readonly hint: string | undefined

  constructor(message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = new.target.name
    this.hint = options.hint
  }
}

/** The topology is wrong; all its problems, in the order of the file. */
export class TopologyError extends NetnsTopologyError {
  readonly code = 'TOPOLOGY'
  readonly exitCode = exitCodes.usage
  readonly problems: readonly Problem[]

  constructor(message: string, problems: readonly Problem[]) {
    super(message)
    this.problems = problems
  }
}

/** The command or the call was used wrongly: no such lab, no such namespace, a name that is taken. */
export class UsageError extends NetnsTopologyError {
  readonly code = 'USAGE'
  readonly exitCode = exitCodes.usage
}

/** This machine cannot: a tool, a privilege or a kernel feature is missing. */
export class CapabilityError extends NetnsTopologyError {
  readonly code = 'CAPABILITY'
  readonly exitCode = exitCodes.capability
}

/** A step, a program or a check did not do what was asked of it. */
export class LabError extends NetnsTopologyError {
  readonly code = 'LAB'
  readonly exitCode = exitCodes.failed
}

/** The lab is down: closed by its owner, or ended from outside. */
export class TopologyClosedError extends NetnsTopologyError {
  readonly code = 'TOPOLOGY_CLOSED'
  readonly exitCode = exitCodes.failed
}
