import { constants } from 'node:os'
import { isError } from '../errors/caught.ts'
import { exitCodes, NetnsTopologyError } from '../errors/errors.ts'
import { exhaustionOf } from '../errors/exhausted.ts'
import { errorText } from '../errors/report.ts'
import { Interrupted } from './interruption.ts'

/** By `bugs` or `repository` of the package, as npm-bugs(1) finds them. */
const reportHint = '  hint: report it with the lines above and the topology; `npm bugs netns-topology` says where\n'

/** Says on stderr what went wrong and gives the status for the process. An error that is no one's but ours has a stack. */
export function explain(error: unknown): number {
  if (error instanceof Interrupted) return 128 + constants.signals[error.signal]
  if (error instanceof NetnsTopologyError) {
    process.stderr.write(`netns-topology: ${errorText(error)}\n`)
    return error.exitCode
  }
  const exhaustion = exhaustionOf(error)
  if (exhaustion) {
    process.stderr.write(`netns-topology: ${exhaustion.message}\n  hint: ${exhaustion.hint}\n`)
    return exitCodes.failed
  }
  process.stderr.write(
    `netns-topology: an error that should not have happened\n${String(isError(error) ? error.stack : error)}\n${reportHint}`,
  )
  return exitCodes.failed
}
