import { onTestFinished } from 'vitest'
import type { Snapshot } from '../../src/audit/index.ts'
import { rootStateDirectory } from '../../src/machine/real.ts'
import { checkout, node } from './checkout.ts'
import { type Running, startIn } from './command.ts'
import { engine } from './engine.ts'
import { type Host, playHost } from './host.ts'
import { refuseUserNamespaces } from './refuse-user-namespaces.ts'
import { prefixed } from './shell.ts'
import { processesIn } from './unchanged.ts'
import { until } from './until.ts'
import { way } from './way.ts'

const fixtures = `${checkout}/__tests__/fixtures/vitest`

/** Where tests and who started them tell each other how far they are. */
const signs = '/run/vitest'

export type Pool = 'forks' | 'threads' | 'vmForks' | 'vmThreads'

export interface VitestOptions {
  readonly pool?: Pool
  /** Default: fixtures/vitest/. */
  readonly root?: string
  /** Where Vitest and the engine are, by which they find each other. Default: this checkout, and the engine that the tests bundle. */
  readonly installed?: { readonly modules: string; readonly engine: string }
  /** More words of its command line. */
  readonly args?: readonly string[]
  /** A program that starts it, as setpriv(1). */
  readonly by?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Whether it has a terminal of its own; what is written to its input are keys. */
  readonly onTerminal?: boolean
  /** What Vitest is told to do. Default: `run`. */
  readonly command?: 'run' | 'watch' | 'related'
}

/** A host for real Vitests, which knows how it was before the first. */
export interface VitestHost extends Host {
  readonly fresh: Snapshot
  readonly ownProcesses: ReadonlySet<string>
}

/** A topology without options comes up in it by the way that is tested: where both can be, sudo is the second. */
export async function playVitestHost(): Promise<VitestHost> {
  const host = await playHost({ outside: false })
  if (way === 'sudo') await refuseUserNamespaces(host)
  const fresh = await host.snapshot()
  return { ...host, fresh, ownProcesses: new Set(processesIn(host)) }
}

/** Starts a real Vitest in the host for the files of a project, as the user whose labs are tested. It ends with the test. */
export function startVitest(host: Host, file: string, options: VitestOptions = {}): Running {
  const { root = fixtures, pool = 'forks', args = [], by = [], env = {}, onTerminal = false, command = 'run' } = options
  const { installed = { modules: `${checkout}/node_modules`, engine } } = options
  const vitest = [node, `${installed.modules}/vitest/vitest.mjs`, command]
  const argv = [...vitest, '--configLoader=native', `--root=${root}`, `--pool=${pool}`, ...args, file]
  const line = `exec ${argv.map((word) => `'${word}'`).join(' ')}`
  const terminal = ['script', '--quiet', '--return', '--command', line, '/dev/null']
  const [program = '', ...rest] = onTerminal ? terminal : argv
  const running = startIn(prefixed(host.user, by), [program, ...rest], {
    env: { ENGINE: installed.engine, NO_COLOR: '1', TERM: 'dumb', ...env },
  })
  onTestFinished(() => {
    if (running.child.exitCode === null && running.child.signalCode === null) running.signal('SIGKILL')
  })
  return running
}

/** Waits until a test has called `arrive()`. */
export async function untilArrived(host: Host): Promise<void> {
  await until('a test has arrived', async () => (await host.run(['test', '-e', `${signs}/arrived`])).exitCode === 0)
  await host.must(['rm', `${signs}/arrived`])
}

/** Lets tests that wait for it go on. */
export const allow = (host: Host): Promise<string> => host.must(['touch', `${signs}/allowed`])

export const disallow = (host: Host): Promise<string> => host.must(['rm', `${signs}/allowed`])

/**
 * Does something, and waits until the host is as it was before the first test: nothing of ours, and no process more. Gives the
 * ms that this took.
 */
export async function untilUnchanged(host: VitestHost, work: () => Promise<void>): Promise<number> {
  await host.must(['rm', '-rf', signs])
  await host.must(['install', '--directory', `--owner=${host.user.uid}`, signs])
  await work()
  let left: unknown[] = []
  return await until(
    () => `the host is as before; this is left: ${JSON.stringify(left, undefined, 2)}`,
    async () => {
      const { ours, theirs } = host.diff(host.fresh, await host.snapshot())
      const directories = (await host.run(['ls', '-d', rootStateDirectory, host.user.stateDirectory])).stdout.trim()
      const more = processesIn(host).filter((process) => !host.ownProcesses.has(process))
      left = [...more, ...ours, ...theirs, ...directories.split('\n').filter(Boolean)]
      return left.length === 0
    },
  )
}
