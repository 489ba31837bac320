import { messageOf } from '../../errors/caught.ts'
import {
  CapabilityError,
  LabError,
  NetnsTopologyError,
  type Problem,
  TopologyClosedError,
  TopologyError,
  UsageError,
} from '../../errors/errors.ts'
import { exhaustionOf } from '../../errors/exhausted.ts'
import type { Act } from '../../host/act.ts'
import { ClashError } from '../../host/clash.ts'

/** An error as plain data, for another process to throw. */
export interface Failure {
  readonly code: string
  readonly message: string
  readonly hint?: string | undefined
  readonly problems?: readonly Problem[]
  /** Of a clash. */
  readonly act?: Act
}

export function failureOf(error: unknown): Failure {
  if (!(error instanceof NetnsTopologyError)) {
    return { code: 'LAB', message: messageOf(error), hint: exhaustionOf(error)?.hint }
  }
  const { code, message, hint } = error
  return {
    ...{ code, message, hint },
    ...(error instanceof TopologyError && { problems: error.problems }),
    ...(error instanceof ClashError && { act: error.act }),
  }
}

/** The same error, of the same class. */
export function errorOf({ code, message, hint, problems = [], act }: Failure): NetnsTopologyError {
  const options = hint === undefined ? {} : { hint }
  if (act) return new ClashError(act, message, hint ?? '')
  switch (code) {
    case 'TOPOLOGY':
      return new TopologyError(message, problems)
    case 'USAGE':
      return new UsageError(message, options)
    case 'CAPABILITY':
      return new CapabilityError(message, options)
    case 'TOPOLOGY_CLOSED':
      return new TopologyClosedError(message, options)
    default:
      return new LabError(message, options)
  }
}
