import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Receipt } from '../../../../src/audit/index.ts'
import type { Log } from '../../../../src/lab/programs/logs.ts'
import type { Ran } from '../../../../src/machine/machine.ts'
import { node } from '../../../support/checkout.ts'
import { type Command, commandIn, office, runs, startIn, writeFile } from '../../../support/command.ts'
import { netnsExec as script } from '../../../support/engine.ts'
import { type Host, playHost } from '../../../support/host.ts'
import type { HostRunOptions } from '../../../support/shell.ts'
import { expectUnchanged } from '../../../support/unchanged.ts'

let host: Host
let command: Command
beforeAll(async () => {
  host = await playHost({ outside: false })
  command = commandIn(host)
})
afterAll(async () => await host[Symbol.asyncDispose]())

const naming = () => ({ NETNS_TOPOLOGY: 'office', NETNS_TOPOLOGY_STATE: host.user.stateDirectory })

const netnsExec = (args: readonly string[], options?: HostRunOptions): Promise<Ran> =>
  host.user.run([script, ...args], { cwd: '/', ...options, env: { ...naming(), ...options?.env } })

/** How a program of sh(1) that says when it is ready ends, where this signal is sent to the script. */
async function endedBy(signal: NodeJS.Signals, program: string): Promise<Ran> {
  const argv = [script, 'client', '--', 'sh', '-c', program] as const
  const running = startIn(host.user, [...argv], { env: naming(), cwd: '/' })
  await running.printed('ready')
  running.signal(signal)
  return await running.ended()
}

/** `office`, as a file of the host's. */
async function topology(): Promise<string> {
  await host.must(['sh', '-ec', 'cat >/run/office.yml; chmod 644 /run/office.yml'], { stdin: office })
  return '/run/office.yml'
}

/** Has `office` up for the tests of a block, after which the host is as before. */
function withOffice(): void {
  const done = Promise.withResolvers<void>()
  let unchanged: Promise<void>
  beforeAll(async () => {
    const isUp = Promise.withResolvers<void>()
    unchanged = expectUnchanged(host, async () => {
      await command.must('up', await topology(), '--netns-exec')
      isUp.resolve()
      await done.promise
      await command.must('down', 'office')
    })
    await Promise.race([isUp.promise, unchanged])
  })
  afterAll(async () => {
    done.resolve()
    await unchanged
  })
}

describe('netns-exec', () => {
  withOffice()

  it('runs a program there, as this user, with the environment, the directory and the streams', async () => {
    const asked = 'ip -4 -br address show dev eth0; id -u; pwd; echo "$ODD"; cat; hostname -I'
    const ran = await netnsExec(['client', '--', 'sh', '-c', asked], {
      cwd: '/usr',
      env: { ODD: 'x  y\n$z' },
      stdin: 'typed\n',
    })
    expect(ran).toEqual({
      exitCode: 0,
      stdout: expect.stringMatching(
        new RegExp(`^eth0\\S+ +UP +10\\.1\\.1\\.1/24\\s*\n${host.user.uid}\n/usr\nx  y\n\\$z\ntyped\n`),
      ),
      stderr: '',
    })
    const names = await netnsExec(['client', '--', 'getent', 'hosts', 'server'])
    expect(names.stdout).toMatch(/server/)
  })

  it.each([
    ['<&-', ['/dev/null', 'open', 'open']],
    ['>&-', ['open', '/dev/null', 'open']],
    ['2>&-', ['open', 'open', '/dev/null']],
    ['<&- >&- 2>&-', ['/dev/null', '/dev/null', '/dev/null']],
  ])('runs where a shell says %s, and the program finds /dev/null there', async (closed, streams) => {
    await host.must(['sh', '-c', 'touch /run/streams; chmod 666 /run/streams'])
    const program = `streams=$(for fd in 0 1 2; do readlink /proc/$$/fd/$fd; done); echo "$streams" >/run/streams; exit 5`
    const line = `"$1" client -- sh -c "$2" ${closed}; exit $?`
    // A variable that a shell would lose has perl(1) open a file on the way.
    const env = { ...naming(), 'BASH_FUNC_f%%': '() { :; }' }
    const { exitCode } = await host.user.run(['sh', '-c', line, 'sh', script, program], {
      ...{ cwd: '/', env, stdin: 'typed' },
    })
    expect(exitCode).toBe(5)
    const seen = (await host.must(['cat', '/run/streams'])).trim().split('\n')
    expect(seen.map((stream) => (stream === '/dev/null' ? stream : 'open'))).toEqual(streams)
    await host.must(['rm', '/run/streams'])
  })

  it('starts a program as the command does', async () => {
    const look = `
      const { readFileSync, readlinkSync } = require('node:fs')
      const status = readFileSync('/proc/self/status', 'utf8').match(/^(?:Uid|Gid|Groups|Cap\\w+|NSpid|Seccomp|SigIgn|SigBlk):.*$/gm)
      const { PWD, NETNS_TOPOLOGY_PROGRAM, ...rest } = process.env
      const spaces = ['net', 'mnt', 'user', 'uts', 'ipc'].map((name) => readlinkSync('/proc/self/ns/' + name))
      console.log(JSON.stringify({ status: status.filter((line) => !line.startsWith('NSpid')), rest, spaces, marked: NETNS_TOPOLOGY_PROGRAM !== undefined }))`
    const program = ['client', '--', node, '-e', look]
    const byScript = await netnsExec(program)
    const byCommand = await command.run(['exec', 'office', ...program], { cwd: '/', env: naming() })
    // Of user namespaces there is one for each program.
    const comparable = ({ stdout }: Ran) => {
      const { spaces, ...rest }: { spaces: string[] } = JSON.parse(stdout)
      return { ...rest, spaces: spaces.filter((one) => host.user.uid === 0 || !one.startsWith('user')) }
    }
    expect(comparable(byScript)).toEqual(comparable(byCommand))
  })

  it('ends as the program does', async () => {
    const env = { PATH: '/usr/bin:/bin' }
    const statusOf = async (...argv: string[]) => (await netnsExec(['client', '--', ...argv], { env })).exitCode
    expect(await statusOf('sh', '-c', 'exit 7')).toBe(7)
    expect(await statusOf('sh', '-c', 'kill -KILL $$')).toBe(137)
    expect(await statusOf('no-such-program')).toBe(127)
    expect(await statusOf('/etc/passwd')).toBe(126)
  })

  it('passes signals on, and ends what descends from the program', async () => {
    const traps = "trap 'exit 3' INT; trap 'exit 4' TERM; sleep 4761 & echo ready; wait"
    for (const [signal, status] of [
      ['SIGINT', 3],
      ['SIGTERM', 4],
    ] as const) {
      expect(await endedBy(signal, traps)).toMatchObject({ exitCode: status, stderr: '' })
      expect(runs(host, 'sleep 4761')).toBe(false)
    }
  })

  it('ends also what ignores the signal', async () => {
    const deaf = "trap 'exit 4' TERM; (trap '' TERM; exec sleep 4763) & sleep 4763 & echo ready; wait"
    expect(await endedBy('SIGTERM', deaf)).toMatchObject({ exitCode: 4, stderr: '' })
    expect(runs(host, 'sleep 4763')).toBe(false)
  })

  it('leaves nothing of the program where it is killed itself', async () => {
    await endedBy('SIGKILL', '(exec setsid sleep 4764) & echo ready; wait')
    await expect.poll(() => runs(host, 'sleep 4764')).toBe(false)
    await expect.poll(() => runs(host, 'netns-exec/end')).toBe(false)
  })

  it('has the shell of a step run its script', async () => {
    const file = writeFile('step.sh', 'set -u\nping -n -c1 server | grep -o "1 received"\nfalse\necho not here\n')
    const ran = await netnsExec(['client', '--', 'bash', '-e', file])
    expect(ran).toEqual({ exitCode: 1, stdout: '1 received\n', stderr: '' })
  })

  it('takes variables that a shell would lose along, and programs with odd names', async () => {
    const env = { PATH: '/usr/bin:/bin', 'INPUT_A-B': 'x  y', 'BASH_FUNC_greet%%': '() { echo hello; }' }
    const ran = await netnsExec(['client', '--', 'env'], { env })
    expect(ran.stdout.split('\n')).toEqual(
      expect.arrayContaining(Object.entries(env).map(([name, value]) => `${name}=${value}`)),
    )
    expect((await netnsExec(['client', '--', 'a=b'], { env })).exitCode).toBe(127)
  })

  it('detaches a program that is ready, and says what it printed where it does not get ready', async () => {
    const serve = ['server', '--', 'python3', '-m', 'http.server', '8080']
    expect(await netnsExec(['--detach', '--name', 'web', '--ready', 'tcp:8080', ...serve])).toMatchObject({
      exitCode: 0,
    })
    const fetch = `fetch('http://server:8080/').then(({ status }) => console.log(status))`
    expect((await netnsExec(['client', '--', node, '-e', fetch])).stdout).toBe('200\n')
    const [log] = await command.json<Log[]>('logs', 'office')
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
  withOffice()

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
    ['the directory above for a topology', ['--topology', '..', 'client', '--', 'true'], '.. is no name of a topology'],
    ['no topology', ['--topology', '', 'client', '--', 'true'], 'NETNS_TOPOLOGY names no topology'],
  ])('%s', async (_, args, message) => {
    const { exitCode, stdout, stderr } = await netnsExec(args)
    expect({ exitCode, stdout, stderr }).toEqual({ exitCode: 2, stdout: '', stderr: expect.stringContaining(message) })
  })
})

it('runs nothing that another user says, where he made the state directory', async () => {
  await expectUnchanged(host, async () => {
    const plant = `
      umask 0022
      mkdir -p "$1/office/inside/enter/client"
      printf '%s\\n' touch "$1/ran" >"$1/office/inside/command"
      cp "$1/office/inside/command" "$1/office/inside/enter/client/apart"
      chmod 0777 "$1"
      ln -s / "$2/root"`
    const [theirs, own] = ['/run/theirs', writeFile('own', '').replace(/\/own$/, '')]
    await host.must(['sh', '-ec', plant, 'plant', theirs, own])
    const other = host.user.uid + 1
    await host.must(['chown', '-R', `${other}:${other}`, theirs])
    for (const state of [theirs, `${own}/root${theirs}`]) {
      for (const options of [[], ['--detach']]) {
        const env = { NETNS_TOPOLOGY_STATE: state }
        expect(await netnsExec([...options, 'client', '--', `${theirs}/x`], { env })).toMatchObject({
          exitCode: 2,
          stderr: expect.stringContaining('no topology is up under the name office'),
        })
      }
    }
    expect((await host.run(['test', '-e', `${theirs}/ran`])).exitCode).toBe(1)
    await host.must(['rm', '-r', theirs])
  })
})

it('what it starts is in the receipt, where it outlives the step', async () => {
  await expectUnchanged(host, async () => {
    await command.must('up', await topology(), '--netns-exec')
    await netnsExec(['client', '--', 'sh', '-c', 'sleep 4762 >/dev/null 2>&1 &'])
    const [down] = await command.json<{ receipt: Receipt }[]>('down', 'office')
    expect(down?.receipt.ended).toEqual([{ pid: expect.any(Number), argv: ['sleep', '4762'], signal: 'SIGTERM' }])
  })
})
