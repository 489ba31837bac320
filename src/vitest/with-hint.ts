import { NetnsTopologyError } from '../errors/errors.ts'
import { errorText } from '../errors/report.ts'

/** Vitest prints the message only, and not what to do. */
export function withHint(error: unknown): unknown {
  if (error instanceof NetnsTopologyError) error.message = errorText(error)
  return error
}
