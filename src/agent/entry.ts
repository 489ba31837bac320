// Started by sudo for a user who is not root: does the part of his labs that is on the host, as he asks for it.
import { exitCodes, NetnsTopologyError } from '../errors/errors.ts'
import { failureOf } from '../lab/side/failure.ts'
import { longestRequest, type Reply } from '../lab/side/protocol.ts'
import { realMachine, rootStateDirectory } from '../machine/real.ts'
import { callerOf } from './caller.ts'
import { linesOf } from './lines.ts'
import { answerTo } from './serve.ts'
import { sideFor } from './side.ts'

// Whatever sudo lets through of the user's.
process.env.PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
process.umask(0o022)

const say = (reply: Reply) => void process.stdout.write(`${JSON.stringify(reply)}\n`)
// Who asked may be gone before the answer.
process.stdout.on('error', () => {})

try {
  const machine = realMachine({ stateDirectory: rootStateDirectory })
  const side = sideFor({ machine, caller: callerOf(machine.user, process.env) })
  say({})
  for await (const line of linesOf(process.stdin, longestRequest)) say(await answerTo(side, line))
} catch (error) {
  say({ failure: failureOf(error) })
  process.exitCode = error instanceof NetnsTopologyError ? error.exitCode : exitCodes.failed
}
