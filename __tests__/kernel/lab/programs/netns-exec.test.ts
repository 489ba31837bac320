import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Receipt } from '../../../../src/audit/index.ts'
import type { Log } from '../../../../src/lab/programs/detach.ts'
import type { Ran } from '../../../../src/machine/machine.ts'
import { asUser, hasUserNamespaces, shareCheckout } from '../../../support/as-user.ts'
import { office, runs, startIn } from '../../../support/command.ts'
import { type Host, type HostRunOptions, playHost } from '../../../support/host.ts'
import { expectUnchanged } from '../../../support/unchanged.ts'

const checkout = '/run/checkout'
const script = join(checkout, 'src/lab/programs/netns-exec')
const node = join(checkout, 'node_modules/node/bin/node')
const cli = join(checkout, 'src/cli/entry.ts')

let host: Host
beforeAll(async () => {
  host = await playHost({ outside: false })
  await shareCheckout(host)
})
afterAll(async () => await host[Symbol.asyncDispose]())

interface Lab {
  readonly env: Readonly<Record<string, string>>
  readonly by: readonly string[]
  readonly netnsExec: (args: readonly string[], options?: HostRunOptions) => Promise<Ran>
  readonly json: <T>(...args: string[]) => Promise<T>
}

interface User {
  readonly uid: number
  /** What starts a program as this user. */
  readonly by: readonly string[]
}

/** Brings `office` up as the user, ready for `netns-exec`. */
async function bringUp({ by }: User): Promise<Lab> {
  const file = writeShared('office.yml', office)
  const json = async <T>(...args: string[]): Promise<T> => {
    const answer: T = JSON.parse(await host.must(['env', ...by, node, cli, ...args, '--json'], { cwd: '/' }))
    return answer
  }
  const { directory } = await json<{ directory: string }>('up', file, '--netns-exec')
  const env = { NETNS_TOPOLOGY: 'office', NETNS_TOPOLOGY_STATE: join(directory, '..') }
  const netnsExec: Lab['netnsExec'] = (args, options) =>
    host.run(['env', ...by, script, ...args], { cwd: '/', ...options, env: { ...env, ...options?.env } })
  return { env, by, netnsExec, json }
}

/** A file that any user may read, until this file's tests are over. */
function writeShared(name: string, text: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'netns-exec-'))
  shared.push(directory)
  chmodSync(directory, 0o755)
  writeFileSync(join(directory, name), text, { mode: 0o644 })
  return join(directory, name)
}
const shared: string[] = []
afterAll(() => shared.forEach((directory) => rmSync(directory, { recursive: true })))

/** Has `office` up for the tests of a block, after which the host is as before. */
function forAll(user: () => User): () => Lab {
  let lab: Lab
  const done = Promise.withResolvers<void>()
  let unchanged: Promise<void>
  beforeAll(async () => {
    const isUp = Promise.withResolvers<void>()
    unchanged = expectUnchanged(host, async () => {
      lab = await bringUp(user())
      isUp.resolve()
      await done.promise
      await lab.json('down', 'office')
    })
    await Promise.race([isUp.promise, unchanged])
  })
  afterAll(async () => {
    done.resolve()
    await unchanged
  })
  return () => lab
}

const root: User = { uid: 0, by: [] }
const users: User[] = [root]
beforeAll(async () => {
  if (!hasUserNamespaces) return
  const { uid } = await asUser(host, 4242)
  users.push({ uid, by: ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', '--'] })
})

describe.each(hasUserNamespaces ? [0, 4242] : [0])('netns-exec of user %i', (uid) => {
  const lab = forAll(() => users.find((one) => one.uid === uid) ?? root)

  it('runs a program there, as this user, with the environment, the directory and the streams', async () => {
    const { netnsExec } = lab()
    const asked = 'ip -4 -br address show dev eth0; id -u; pwd; echo "$ODD"; cat; hostname -I'
    const ran = await netnsExec(['client', '--', 'sh', '-c', asked], {
      cwd: '/usr',
      env: { ODD: 'x  y\n$z' },
      stdin: 'typed\n',
    })
    expect(ran).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(
        new RegExp(`^eth0\\S+ +UP +10\\.1\\.1\\.1/24\\s*\n${uid}\n/usr\nx  y\n\\$z\ntyped\n`),
      ),
      stderr: '',
    })
    const names = await netnsExec(['client', '--', 'getent', 'hosts', 'server'])
    expect(names.stdout).toMatch(/server/)
  })

  it('starts a program as the command does', async () => {
    const { netnsExec, env, by } = lab()
    const look = `
      const { readFileSync, readlinkSync } = require('node:fs')
      const status = readFileSync('/proc/self/status', 'utf8').match(/^(?:Uid|Gid|Groups|Cap\\w+|NSpid|Seccomp|SigIgn|SigBlk):.*$/gm)
      const { PWD, NETNS_TOPOLOGY_PROGRAM, ...rest } = process.env
      const spaces = ['net', 'mnt', 'user', 'uts', 'ipc'].map((name) => readlinkSync('/proc/self/ns/' + name))
      console.log(JSON.stringify({ status: status.filter((line) => !line.startsWith('NSpid')), rest, spaces, marked: NETNS_TOPOLOGY_PROGRAM !== undefined }))`
    const program = ['client', '--', node, '-e', look]
    const byScript = await netnsExec(program)
    const byCommand = await host.run(['env', ...by, node, cli, 'exec', 'office', ...program], { cwd: '/', env })
    // Of user namespaces there is one for each program.
    const comparable = ({ stdout }: Ran) => {
      const { spaces, ...rest }: { spaces: string[] } = JSON.parse(stdout)
      return { ...rest, spaces: spaces.filter((one) => uid === 0 || !one.startsWith('user')) }
    }
    expect(comparable(byScript)).toEqual(comparable(byCommand))
  })

  it('ends as the program does', async () => {
    const { netnsExec } = lab()
    const env = { PATH: '/usr/bin:/bin' }
    const statusOf = async (...argv: string[]) => (await netnsExec(['client', '--', ...argv], { env })).exitCode
    expect(await statusOf('sh', '-c', 'exit 7')).toBe(7)
    expect(await statusOf('sh', '-c', 'kill -KILL $$')).toBe(137)
    expect(await statusOf('no-such-program')).toBe(127)
    expect(await statusOf('/etc/passwd')).toBe(126)
  })

  it('passes signals on, and ends what descends from the program', async () => {
    const { env, by } = lab()
    for (const [signal, status] of [
      ['SIGINT', 3],
      ['SIGTERM', 4],
    ] as const) {
      const traps = "trap 'exit 3' INT; trap 'exit 4' TERM; sleep 4761 & echo ready; wait"
      const argv = ['env', ...by, script, 'client', '--', 'sh', '-c', traps] as const
      const running = startIn(host, [...argv], { env, cwd: '/' })
      await running.printed('ready')
      running.signal(signal)
      expect(await running.ended()).toMatchObject({ exitCode: status, stderr: '' })
      expect(await runs(host, 'sleep 4761')).toBe(false)
    }
  })

  it('has the shell of a step run its script', async () => {
    const { netnsExec } = lab()
    const file = writeShared('step.sh', 'set -u\nping -n -c1 -W1 server | grep -o "1 received"\nfalse\necho not here\n')
    const ran = await netnsExec(['client', '--', 'bash', '-e', file])
    expect(ran).toEqual({ exitCode: 1, stdout: '1 received\n', stderr: '' })
  })

  it('takes variables that a shell would lose along, and programs with odd names', async () => {
    const { netnsExec } = lab()
    const env = { PATH: '/usr/bin:/bin', 'INPUT_A-B': 'x  y', 'BASH_FUNC_greet%%': '() { echo hello; }' }
    const ran = await netnsExec(['client', '--', 'env'], { env })
    expect(ran.stdout.split('\n')).toEqual(
      expect.arrayContaining(Object.entries(env).map(([name, value]) => `${name}=${value}`)),
    )
    expect((await netnsExec(['client', '--', 'a=b'], { env })).exitCode).toBe(127)
  })

  it('detaches a program that is ready, and says what it printed where it does not get ready', async () => {
    const { netnsExec, json } = lab()
    const serve = ['server', '--', 'python3', '-m', 'http.server', '8080']
    expect(await netnsExec(['--detach', '--name', 'web', '--ready', 'tcp:8080', ...serve])).toMatchObject({
      exitCode: 0,
    })
    const fetch = `fetch('http://server:8080/').then(({ status }) => console.log(status))`
    expect((await netnsExec(['client', '--', node, '-e', fetch])).stdout).toBe('200\n')
    const [log] = await json<Log[]>('logs', 'office')
    expect(log).toMatchObject({ name: 'web', namespace: 'server', isRunning: true })
    const again = await netnsExec(['--detach', '--ready', 'tcp:8080', ...serve])
    expect(again).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('listens on tcp port 8080 already') })
    const failing = ['client', '--', 'sh', '-c', 'echo no way; exit 1']
    expect(await netnsExec(['--detach', '--name', 'bad', '--ready', 'tcp:80', ...failing])).toMatchObject({
      exitCode: 1,
      stderr: 'netns-topology: bad ended before it listened on tcp port 80\n  no way\n',
    })
  })
})

describe('netns-exec says what is wrong', () => {
  const lab = forAll(() => root)

  it.each<[string, readonly string[], string]>([
    ['no command', ['client'], 'a namespace, -- and a command are needed'],
    ['an option that is none', ['--detatch', 'client', '--', 'true'], 'there is no option --detatch'],
    ['an option without its value', ['--topology'], '--topology needs a value'],
    [
      'a name for a program of the step',
      ['--name', 'a', 'client', '--', 'true'],
      '--name and --ready are for --detach',
    ],
    [
      'a namespace that is none',
      ['klient', '--', 'true'],
      'office has no namespace klient\n  hint: there are: client server',
    ],
    ['a path for a namespace', ['../client', '--', 'true'], '../client is no name of a namespace'],
    [
      'a topology that is not up',
      ['--topology', 'offce', 'client', '--', 'true'],
      'no topology is up under the name offce',
    ],
    ['a path for a topology', ['--topology', '../x', 'client', '--', 'true'], '../x is no name of a topology'],
    ['no topology', ['--topology', '', 'client', '--', 'true'], 'NETNS_TOPOLOGY names no topology'],
  ])('%s', async (_, args, message) => {
    const { netnsExec } = lab()
    const { exitCode, stdout, stderr } = await netnsExec(args)
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 2, stdout: '', stderr: expect.stringContaining(message) })
  })
})

it('what it starts is in the receipt, where it outlives the step', async () => {
  await expectUnchanged(host, async () => {
    const { netnsExec, json } = await bringUp(root)
    await netnsExec(['client', '--', 'sh', '-c', 'sleep 4762 >/dev/null 2>&1 &'])
    const [down] = await json<{ receipt: Receipt }[]>('down', 'office')
    expect(down?.receipt.ended).toEqual([{ pid: expect.any(Number), argv: ['sleep', '4762'], signal: 'SIGTERM' }])
  })
})
