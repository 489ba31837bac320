import { rootStateDirectory } from '../../src/machine/real.ts'
import { checkout, node } from './checkout.ts'
import { type Running, startIn, untilTrue } from './command.ts'
import { engine } from './engine.ts'
import { type Host, playHost } from './host.ts'
import { refuseUserNamespaces } from './refuse-user-namespaces.ts'
import { prefixed } from './shell.ts'
import { way } from './way.ts'

const fixtures = `${checkout}/__tests__/fixtures/vitest`

/** Where tests and who started them tell each other how far they are. */
const signs = '/run/vitest'

export type Pool = 'forks' | 'threads'

export interface VitestOptions {
  readonly pool?: Pool
  /** Default: fixtures/vitest/. */
  readonly root?: string
  /** More words of its command line. */
  readonly args?: readonly string[]
  /** A program that starts it, as setpriv(1). */
  readonly by?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Whether it has a terminal of its own; what is written to its input are keys. */
  readonly onTerminal?: boolean
  /** Whether it goes on, and watches. */
  readonly watch?: boolean
}

/** A host in which a topology without options comes up by the way that is tested: where both can be, sudo is the second. */
export async function playVitestHost(): Promise<Host> {
  const host = await playHost({ outside: false })
  if (way === 'sudo') await refuseUserNamespaces(host)
  return host
}

/** Starts a real Vitest in the host for the files of a project, as the user whose labs are tested. */
export function startVitest(host: Host, file: string, options: VitestOptions = {}): Running {
  const { root = fixtures, pool = 'forks', args = [], by = [], env = {}, onTerminal = false, watch = false } = options
  const vitest = [node, `${checkout}/node_modules/vitest/vitest.mjs`, watch ? 'watch' : 'run']
  const argv = [...vitest, '--configLoader=native', `--root=${root}`, `--pool=${pool}`, ...args, file]
  const line = `exec ${argv.map((word) => `'${word}'`).join(' ')}`
  const terminal = ['script', '--quiet', '--return', '--command', line, '/dev/null']
  const [program = '', ...rest] = onTerminal ? terminal : argv
  return startIn(prefixed(host.user, by), [program, ...rest], {
    env: { ENGINE: engine, NO_COLOR: '1', TERM: 'dumb', ...env },
  })
}

/** Waits until a test has called `arrive()`. */
export async function untilArrived(host: Host): Promise<void> {
  await untilTrue(async () => (await host.run(['test', '-e', `${signs}/arrived`])).exitCode === 0, 30_000)
  await host.must(['rm', `${signs}/arrived`])
}

/** Lets tests that wait for it go on. */
export const allow = (host: Host): Promise<string> => host.must(['touch', `${signs}/allowed`])

export const disallow = (host: Host): Promise<string> => host.must(['rm', `${signs}/allowed`])

const processes = async (host: Host): Promise<string[]> =>
  (await host.must(['ps', '-e', '-o', 'pid=,args='])).split('\n').filter((line) => !line.includes('ps -e'))

/**
 * Does something, and waits until the host is the same again: nothing of ours, and no process more. Gives the ms that this
 * took.
 */
export async function untilUnchanged(host: Host, work: () => Promise<void>): Promise<number> {
  await host.must(['rm', '-rf', signs])
  await host.must(['install', '--directory', `--owner=${host.user.uid}`, signs])
  const before = await host.snapshot()
  const running = new Set(await processes(host))
  await work()
  let left: unknown[] = []
  try {
    return await untilTrue(async () => {
      const { ours, theirs } = host.diff(before, await host.snapshot())
      left = [...(await processes(host)).filter((process) => !running.has(process)), ...ours, ...theirs]
      const directories = [rootStateDirectory, host.user.stateDirectory]
      return left.length === 0 && (await host.run(['ls', '-d', ...directories])).stdout === ''
    }, 5000)
  } catch (error) {
    throw new Error(`this is left: ${JSON.stringify(left, undefined, 2)}`, { cause: error })
  }
}
