import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { isError, messageOf } from '../../errors/caught.ts'
import { CapabilityError, LabError, TopologyClosedError, UsageError } from '../../errors/errors.ts'
import { nodeProgram, otherRuntime } from '../../machine/node-program.ts'
import { createPeer, type ErrorClass, framesOf, type Peer } from '../../remote/index.ts'
import { execIn } from './exec.ts'
import type { NodeProcess } from './node.ts'
import { collectOutput, type Output, saying } from './output.ts'
import { endText } from './program.ts'
import type { Using } from './using.ts'

/** By what the Node.js of a namespace that all share is one and the same. */
export interface SharedNode {
  /** What Node.js is told by `--import`, as `tsx`. */
  readonly loader?: string | undefined
  /** What its environment has besides this process's; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
  /** Whether what it prints is printed here as it comes, after the name of its namespace. Default: false. */
  readonly show?: boolean
}

export interface NodeOptions extends SharedNode {
  /** Other options of Node.js. */
  readonly execArgv?: readonly string[]
}

const isSource = import.meta.url.endsWith('.ts')
const program = fileURLToPath(new URL(isSource ? '../../remote/inside/entry.ts' : './remote.js', import.meta.url))

const callsByNode = 'Bun cannot call what runs inside: run the tests that do with Node.js or Deno'

/** Calls go by 3 and 4: what modules print must not get among them. */
const apart = 'exec "$@" 3<&0 4>&1 </dev/null >&2'

/**
 * @throws CapabilityError in a process of Bun's, whose `v8.serialize` has a form of its own, so that Node.js does not read what is
 * called.
 */
export function startNode(using: Using, namespace: string, options: NodeOptions = {}): NodeProcess {
  if (otherRuntime === 'Bun') throw new CapabilityError(callsByNode)
  const { loader, env = {}, show = false, execArgv = [] } = options
  const node = [nodeProgram(using.machine), ...execArgv, ...(loader === undefined ? [] : ['--import', loader]), program]
  const subprocess = execIn(using, namespace, 'sh', ['-c', apart, 'sh', ...node], {
    stdin: 'pipe',
    buffer: false,
    reject: false,
    encoding: 'buffer',
    env,
  })
  const { stdin, stdout, stderr } = subprocess
  if (!stdin || !stdout) throw new LabError(`no Node.js could be started in ${namespace}`)
  const output = collectOutput(stderr)
  if (show && stderr) createInterface({ input: stderr }).on('line', (line) => console.log(`${namespace} | ${line}`))
  const errors = new Set<ErrorClass>()
  const frames = framesOf(stdout, stdin)
  const peer = createPeer({ frames, root: () => undefined, other: `inside ${namespace}`, errors })
  let isRunning = true
  const ended = closeWith(subprocess, { using, namespace, output, peer }).finally(() => {
    isRunning = false
  })
  return {
    namespace,
    output,
    errors,
    ended,
    get isRunning() {
      return isRunning
    },
    ask: (request) => peer.call(request),
    end: async () => {
      stdin.end()
      await ended
    },
  }
}

interface Closing {
  readonly using: Using
  readonly namespace: string
  readonly output: Output
  readonly peer: Peer
}

async function closeWith(
  subprocess: ReturnType<typeof execIn>,
  { using, namespace, output, peer }: Closing,
): Promise<void> {
  const { exitCode, signal } = await subprocess
  const end = endText({ ...(exitCode !== undefined && { exitCode }), ...(signal !== undefined && { signal }) })
  const message = `the Node.js process in ${namespace} ${end}${saying(output)}`
  peer.close(isClosed(using) ? new TopologyClosedError(`the lab ${using.record.id} was closed`) : new LabError(message))
}

function isClosed(using: Using): boolean {
  try {
    using.assertOpen()
    return false
  } catch {
    return true
  }
}

/** The Node.js of a namespace that all share, started for the first. */
export function nodeOf(
  using: Using,
  namespace: string,
  { loader, env = {}, show = false }: SharedNode = {},
): NodeProcess {
  using.assertOpen()
  const key = JSON.stringify([namespace, loader, Object.entries(env).toSorted(([a], [b]) => (a < b ? -1 : 1)), show])
  const known = using.nodes.get(key)
  if (known?.isRunning) return known
  const fresh = startNode(using, namespace, { loader, env, show })
  using.nodes.set(key, fresh)
  return fresh
}

// oxlint-disable-next-line typescript/no-explicit-any -- any function, whatever it takes
type Runnable<Args extends any[], Result> = (...args: Args) => Result

/**
 * Runs a function inside by its source text.
 *
 * @throws what it throws, UsageError where it uses what is around it or something cannot cross.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- any function, whatever it takes
export const runInside = <Args extends any[], Result>(
  using: Using,
  namespace: string,
  work: Runnable<Args, Result>,
  ...args: Args
): Promise<Awaited<Result>> => runBy(nodeOf(using, namespace), work, ...args)

/** As `runInside`, by a Node.js there. */
// oxlint-disable-next-line typescript/no-explicit-any -- any function, whatever it takes
export async function runBy<Args extends any[], Result>(
  node: NodeProcess,
  work: Runnable<Args, Result>,
  ...args: Args
): Promise<Awaited<Result>> {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the function gives
    return (await node.ask({ do: 'run', source: Function.prototype.toString.call(work), args })) as Awaited<Result>
  } catch (error) {
    throw explain(error, work.name)
  }
}

/** Where a function names what is not there inside. */
function explain(error: unknown, name: string): unknown {
  if (!isError(error) || error.name !== 'ReferenceError') return error
  return new UsageError(
    `${name || 'the function'} uses what is around it, and inside that is not there: ${messageOf(error)}`,
    {
      hint: 'pass it as an argument, or put the function into a module and use load()',
      cause: error,
    },
  )
}
