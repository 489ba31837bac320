import { isatty } from 'node:tty'
import { messageOf } from '../errors/caught.ts'
import { exitCodes, NetnsTopologyError, UsageError } from '../errors/errors.ts'
import { failureOf } from '../lab/side/failure.ts'
import { longestRequest, type Reply } from '../lab/side/protocol.ts'
import { abortable } from '../machine/abortable.ts'
import type { Machine } from '../machine/machine.ts'
import { callerOf } from './caller.ts'
import { holdFor } from './hold.ts'
import { linesOf } from './lines.ts'
import { abortableRequests } from './requests.ts'
import { resetScheduling } from './scheduling.ts'
import { answerTo } from './serve.ts'
import { sideFor } from './side.ts'

/**
 * Does the part of a user's labs that is on the host, as he asks for it by lines on the standard input, or with `hold` makes
 * the namespaces of one. Says what is wrong, and sets the exit code.
 *
 * @param machine with the state directory of root
 */
export async function main(machine: Machine, [command, ...args]: readonly string[]): Promise<void> {
  // Whatever sudo lets through of the user's.
  process.env.PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
  process.umask(0o022)
  resetScheduling(machine)
  if (command === 'hold') await hold(machine, args)
  else await serve(machine)
}

/** Its output is the holder's, so that what is wrong is said on the other one. */
async function hold(machine: Machine, args: readonly string[]): Promise<void> {
  try {
    await holdFor(machine, callerOf(machine.user, process.env), args)
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`)
    process.exitCode = exitCodeOf(error)
  }
}

/**
 * Nobody may stop it while it has the lock for which others wait: not by a key of a terminal, nor by what a terminal does to
 * who reads or writes in the background. The directory is the user's, and may be a file system of his that hangs.
 */
async function serve(machine: Machine): Promise<void> {
  process.on('SIGTSTP', () => {})
  process.chdir('/')
  const say = (reply: Reply) => void process.stdout.write(`${JSON.stringify(reply)}\n`)
  // Who asked may be gone before the answer.
  process.stdout.on('error', () => {})
  try {
    if ([0, 1, 2].some((stream) => isatty(stream)))
      throw new UsageError('the agent is spoken to by pipes, and not on a terminal')
    const caller = callerOf(machine.user, process.env)
    const requests = abortableRequests()
    const side = sideFor({ machine: abortable(machine, requests.signalNow), caller })
    say({})
    await requests.each(linesOf(process.stdin, longestRequest), async (line) => say(await answerTo(side, line)))
  } catch (error) {
    say({ failure: failureOf(error) })
    process.exitCode = exitCodeOf(error)
  }
}

const exitCodeOf = (error: unknown): number => (error instanceof NetnsTopologyError ? error.exitCode : exitCodes.failed)
