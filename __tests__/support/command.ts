import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Ran } from '../../src/machine/machine.ts'
import { commandArgv } from './engine.ts'
import type { Host } from './host.ts'
import { hostProcesses } from './host-processes.ts'
import type { HostRunOptions, Shell } from './shell.ts'
import { giveToUser } from './user.ts'
import { way } from './way.ts'

/** The command of this checkout, run in a namespace that plays the host by the user whose labs are tested. */
export interface Command {
  run(args: readonly string[], options?: HostRunOptions): Promise<Ran>
  /** As `run`, for what must succeed: gives the standard output, throws with the standard error. */
  must(...args: string[]): Promise<string>
  /** What it prints with `--json`. */
  json<T>(...args: string[]): Promise<T>
  start(args: readonly string[], options?: HostRunOptions): Running
  /** Its command line, for what starts it otherwise. */
  argv(args: readonly string[]): [string, ...string[]]
}

/** The command while it runs. */
export interface Running {
  readonly child: ChildProcessWithoutNullStreams
  /** Resolves when so much was printed that the standard output has this text in it. */
  printed(text: string): Promise<void>
  /** What it has printed so far. */
  text(): string
  /** To the command itself. */
  signal(name: NodeJS.Signals): void
  /** Its end, with all that it printed. Death by signal N is the status 128 + N. */
  ended(): Promise<Ran & { readonly bytes: Buffer }>
}

export function commandIn({ user }: Host): Command {
  const command: Command = {
    run: (args, options) => user.run(argvOf(args), options),
    must: (...args) => user.must(argvOf(args)),
    json: async <T>(...args: string[]) => {
      const value: T = JSON.parse(await command.must(...args, '--json'))
      return value
    },
    start: (args, options) => startIn(user, argvOf(args), options),
    argv: argvOf,
  }
  return command
}

/** What brings a lab up says by whose power, so that no other way is taken where it should not lead. */
function argvOf([command = '', ...args]: readonly string[]): [string, ...string[]] {
  const makesLab = command === 'up' || command === 'run' || (command === 'check' && args[0]?.endsWith('.yml'))
  return commandArgv(command, ...(makesLab ? ['--privilege', way] : []), ...args)
}

/** Starts a program in the host, to be talked to while it runs. */
export function startIn(shell: Shell, argv: [string, ...string[]], options: HostRunOptions = {}): Running {
  const child = shell.spawn(argv, options)
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
  // What ends without reading its input is judged by its status.
  child.stdin.on('error', () => {})
  const closed = new Promise<[number | null, string | null]>((resolve) => {
    child.once('close', (code, signal) => resolve([code, signal]))
  })
  return {
    child,
    text: () => `${Buffer.concat(out)}`,
    printed: async (text) => {
      while (!`${Buffer.concat(out)}`.includes(text)) {
        const end = await Promise.race([closed, once(child.stdout, 'data').then(() => undefined)])
        if (end && !`${Buffer.concat(out)}`.includes(text)) {
          throw new Error(`it ended without printing ${text}: ${Buffer.concat(out)}${Buffer.concat(err)}`)
        }
      }
    },
    signal: (name) => shell.signal(child, name),
    ended: async () => {
      const [code, signal] = await closed
      const bytes = Buffer.concat(out)
      return {
        exitCode: code ?? 128 + signalNumber(signal),
        stdout: `${bytes}`,
        stderr: `${Buffer.concat(err)}`,
        bytes,
      }
    },
  }
}

const signalNumber = (name: string | null): number =>
  ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 })[name ?? ''] ?? 0

/** A file of the user's with this text in a directory of its own, until the test ends. */
export function writeFile(name: string, text: string | Buffer): string {
  const file = join(makeDirectory(), name)
  writeFileSync(file, text)
  giveToUser(file)
  return file
}

/** A directory of the user's, until the test ends. */
export function makeDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'topology-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  giveToUser(directory)
  return directory
}

/** Whether a process of the host has this text in its command line. */
export const runs = (host: Host, text: string): boolean => hostProcesses(host).some(({ args }) => args.includes(text))

/** Two hosts on a segment of both families, with a check that holds. */
export const office = `name: office
bridges:
  lan: { subnets: [10.1.1.0/24, "fd00:1::/64"] }
namespaces:
  client: { interfaces: { eth0: { bridge: lan } } }
  server: { interfaces: { eth0: { bridge: lan } } }
checks:
  - { from: client, to: server, icmp: reachable }
`
