import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rootStateDirectory } from '../../src/machine/real.ts'
import type { AsUser } from '../support/as-user.ts'
import { type Running, startIn } from '../support/command.ts'
import { agentArgv, commandArgv } from '../support/engine.ts'
import { type Host, playHost } from '../support/host.ts'
import { sudoUser } from '../support/sudo-user.ts'
import { expectUnchanged } from '../support/unchanged.ts'
import { until } from '../support/until.ts'
import { dropped } from '../support/user.ts'
import { hasUserNamespaces } from '../support/user-namespaces.ts'

let host: Host
let user: AsUser
let other: AsUser
beforeAll(async () => {
  host = await playHost({ forwardDrop: 'docker' })
  user = await sudoUser(host, 4242)
  other = await sudoUser(host, 4343)
  const topology =
    'name: other\nbridges: { lan: { subnets: [10.9.0.0/24], nat: true } }\nnamespaces: { a: { interfaces: { e: { bridge: lan } } } }\n'
  await host.must(['sh', '-c', 'cat >/run/home-4343/other.yml && chmod 644 /run/home-4343/other.yml'], {
    stdin: topology,
  })
})
afterAll(async () => await host[Symbol.asyncDispose]())

const timeout = 180_000 // ms on a busy machine
const wayOut = '/run/checkout/examples/way-out.yml'
const stop = '\x1a'

/** A process that has the lock of root's labs until it reads a line. */
async function lockHolder(): Promise<Running> {
  const lock = startIn(host, ['flock', rootStateDirectory, 'sh', '-c', 'echo locked; read -r _'])
  await lock.printed('locked')
  return lock
}

/** The host has a PID namespace of its own, so that nobody else's are listed. */
const untilSomebodyWaits = () =>
  until(
    'somebody waits for the lock',
    async () => (await host.run(['grep', '-e', '-> FLOCK', '/proc/locks'])).exitCode === 0,
  )

/** Starts the agent as a job of a shell on a terminal of the user's: what he asks is written to `asks`, what it answers to `answers`. */
async function agentOnTerminal() {
  await user.run(['mkfifo', '/run/home-4242/asks'])
  const script = ['script', '--quiet', '--return', '--command', 'exec bash --norc -i', '/dev/null'] as const
  const terminal = startIn(dropped(host, 4242), [...script], { cwd: '/run/home-4242', env: { TERM: 'dumb' } })
  const line = `sudo -n -- ${agentArgv.join(' ')} <asks >answers 2>complaints`
  terminal.child.stdin.write(`${line}; echo "ended $?"\n`)
  const asks = startIn(dropped(host, 4242), ['sh', '-c', 'exec cat >/run/home-4242/asks'])
  return { terminal, asks }
}

/** Processes of root's that are stopped; sudo is nobody's to wait for. */
const stoppedAgents = async (): Promise<string> =>
  (await host.must(['ps', '-e', '-o', 'stat=,args=']))
    .split('\n')
    .filter((line) => /^T.*agent\.js/.test(line) && !line.includes('sudo'))
    .join('\n')

describe.runIf(hasUserNamespaces)('the agent on a terminal of its user', () => {
  it.for(['use_pty', '!use_pty'])(
    'is not stopped by Ctrl-Z while it waits for the lock and has it, with %s of sudoers(5)',
    { timeout },
    async (pty) => {
      await host.must(['sh', '-c', 'umask 0337; echo "Defaults $1" >/etc/sudoers.d/pty', 'pty', pty])
      await user.must('up', wayOut)
      const [id = ''] = (await host.must(['ls', rootStateDirectory])).split('\n')
      const lock = await lockHolder()
      const { terminal, asks } = await agentOnTerminal()
      asks.child.stdin.write(`${JSON.stringify({ do: 'repair', id })}\n`)
      await untilSomebodyWaits()
      terminal.child.stdin.write(stop)
      await terminal.printed('^Z')
      lock.child.stdin.write('go on\n')
      await lock.ended()
      const answers = async () => await host.must(['cat', '/run/home-4242/answers'])
      await until('the agent has answered', async () => (await answers()).includes('repaired'))
      expect(await stoppedAgents()).toBe('')
      await other.must('run', '/run/home-4343/other.yml', '--', 'true')
      asks.child.stdin.end()
      terminal.child.stdin.write('kill %1; exit; exit\n')
      await terminal.ended()
      await user.must('down', 'way-out')
      await user.run(['rm', '/run/home-4242/asks'])
    },
  )

  it('waits for a lock that nobody frees: the command that asked it ends by a signal all the same', {
    timeout,
  }, async () => {
    await expectUnchanged(host, async () => {
      await other.must('up', '/run/home-4343/other.yml')
      const lock = await lockHolder()
      const run = startIn(dropped(host, 4242), commandArgv('run', wayOut, '--', 'true'), { cwd: '/run/home-4242' })
      await untilSomebodyWaits()
      run.signal('SIGTERM')
      expect((await run.ended()).exitCode).toBe(143)
      lock.child.stdin.write('go on\n')
      await lock.ended()
      // The agent that waited finds the lab dead, and ends.
      const agents = () => host.run(['pgrep', '-U', '0', '-f', 'agent\\.js'])
      await until('the agents are gone', async () => (await agents()).exitCode === 1)
      await other.must('down', 'other')
    })
  })

  it('does not work there: its terminal could make it wait', { timeout }, async () => {
    await expectUnchanged(host, async () => {
      const command = `sudo -n -- ${agentArgv.join(' ')}`
      const { stdout } = await user.run(['script', '--quiet', '--return', '--command', command, '/dev/null'])
      expect(stdout).toContain('the agent is spoken to by pipes, and not on a terminal')
    })
  })
})
