import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { rootStateDirectory } from '../../../src/machine/real.ts'
import { asUser } from '../../support/as-user.ts'
import { node } from '../../support/checkout.ts'
import { type Running, startIn } from '../../support/command.ts'
import { commandArgv } from '../../support/engine.ts'
import { type Host, playHost } from '../../support/host.ts'
import { expectUnchanged } from '../../support/unchanged.ts'
import { until } from '../../support/until.ts'

let host: Host
beforeAll(async () => {
  host = await playHost({ forwardDrop: 'docker' })
})
afterAll(async () => await host[Symbol.asyncDispose]())

const timeout = 120_000 // ms for a few commands on a busy machine
const holdLock = [node, '/run/checkout/__tests__/support/hold-lock.ts'] as const
const example = (name: string) => `/run/checkout/examples/${name}.yml`

/** A process that has the lock, and does nothing. */
async function holderOf(directory: string): Promise<Running> {
  const holder = startIn(host, ['flock', directory, 'sh', '-c', 'echo locked; read -r _'])
  onTestFinished(() => void holder.child.kill('SIGKILL'))
  await holder.printed('locked')
  return holder
}

async function free(holder: Running): Promise<void> {
  // nsenter(1), which stops with what it has started, has it go on.
  holder.child.kill('SIGCONT')
  holder.child.stdin.write('go on\n')
  await holder.ended()
}

/** The host has a PID namespace of its own, so that nobody else's are listed. */
const untilSomebodyWaits = () =>
  until(
    'somebody waits for the lock',
    async () => (await host.run(['grep', '-e', '-> FLOCK', '/proc/locks'])).exitCode === 0,
  )

it('a lock that nobody frees is no reason for run to ignore SIGTERM', { timeout }, async () => {
  await expectUnchanged(host, async () => {
    await host.must(commandArgv('up', example('office')))
    const holder = await holderOf(rootStateDirectory)
    const run = startIn(host, commandArgv('run', example('way-out'), '--', 'true'))
    await untilSomebodyWaits()
    run.signal('SIGTERM')
    const { exitCode, stdout, stderr } = await run.ended()
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' })
    expect(stderr).toMatch(/^netns-topology: interrupted by SIGTERM; then .* has been locked for \d+ s by process \d+ /)
    await free(holder)
    await host.must(commandArgv('down', 'office'))
  })
})

it('nor for restore', { timeout }, async () => {
  await expectUnchanged(host, async () => {
    await host.must(commandArgv('up', example('way-out')))
    await host.must(['pkill', '-KILL', '-f', '^sh -c [^a-z]*state='])
    const holder = await holderOf(rootStateDirectory)
    await host.must(['pkill', '-KILL', '-x', 'unshare'])
    const restore = startIn(host, commandArgv('restore'))
    await untilSomebodyWaits()
    restore.signal('SIGTERM')
    expect((await restore.ended()).exitCode).toBe(143)
    await free(holder)
    await host.must(commandArgv('restore'))
  })
})

it('who has the lock is said to a user too, but for what the machine hides from him', { timeout }, async () => {
  const user = await asUser(host, 4242)
  await host.must(['mkdir', '-m', '0755', '/run/shared'])
  const holder = await holderOf('/run/shared')
  holder.signal('SIGSTOP')
  const wait = [...holdLock, '/run/shared', '50'] as const
  const hide = (level: number) => host.must(['mount', '-o', `remount,hidepid=${level}`, '/proc'])
  const open = await user.run(wait)
  await hide(2)
  const [hidden, roots] = [await user.run(wait), await host.run(wait)]
  await hide(0)
  expect(open.stdout).toMatch(
    /^\/run\/shared has been locked for \d+ s by process (\d+) \(user 0: flock \/run\/shared sh -c .*\); it is stopped\n +hint: `kill -CONT \1` lets it go on, `kill -KILL \1` ends it; what it has begun is then undone\nfree\n$/,
  )
  expect(hidden.stdout).toContain(' by a process that this user cannot see, ')
  expect(roots.stdout).toMatch(/ by process \d+ \(user 0\); it is stopped\n/)
  await free(holder)
})

it('Ctrl-Z stops who has the lock once it is free again', { timeout }, async () => {
  await host.must(['mkdir', '/run/typed'])
  const script = ['script', '--quiet', '--return', '--command', 'exec bash --norc -i', '/dev/null'] as const
  const terminal = startIn(host, [...script], { env: { TERM: 'dumb' } })
  terminal.child.stdin.write(`${[...holdLock, '/run/typed'].join(' ')}\n`)
  await terminal.printed('locked\r\n')
  terminal.child.stdin.write('\x1a')
  await terminal.printed('^Z')
  expect((await host.run(['flock', '--nonblock', '/run/typed', 'true'])).exitCode).toBe(1)
  terminal.child.stdin.write('go on\n')
  await terminal.printed('Stopped')
  await host.must(['flock', '--nonblock', '/run/typed', 'true'])
  terminal.child.stdin.write('fg\n')
  await terminal.printed('free\r\n')
  terminal.child.stdin.write('exit\n')
  await terminal.ended()
})
