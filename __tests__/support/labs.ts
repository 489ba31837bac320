import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import type { Topology } from '../../src/index.ts'
import { checkout, node } from './checkout.ts'
import { library } from './engine.ts'
import type { Host } from './host.ts'
import type { Answers, ExecAnswer, ExecRequest, Failure, Reply, Request } from './lab-protocol.ts'
import { way } from './way.ts'

type Argv = ExecRequest['argv']

/** A lab of the library's, in the process that uses it. */
export interface RemoteLab extends AsyncDisposable {
  readonly id: string
  readonly namespaces: Answers['up']['namespaces']
  /** What `openTopology` took, in ms. */
  readonly took: number
  exec(namespace: string, argv: Argv, options?: Omit<ExecRequest, 'argv'>): Promise<ExecAnswer>
  /** As `exec`, for what must succeed: gives the standard output, throws with all that was said. */
  must(namespace: string, argv: Argv, options?: Omit<ExecRequest, 'argv'>): Promise<string>
  /** What a program said in JSON. */
  json<T>(namespace: string, argv: Argv): Promise<T>
  check(): Promise<Answers['check']>
  close(): Promise<Answers['close']>
}

type UpOptions = Extract<Request, { do: 'up' }>['options'] & { readonly abortAfter?: number }

/** A process in the host that uses the library, of the user whose labs are tested. */
export interface Labs extends AsyncDisposable {
  readonly process: ChildProcess
  up(topology: Topology | string, options?: UpOptions): Promise<RemoteLab>
}

/** What the library threw. */
export class RemoteError extends Error {
  readonly code: string | undefined
  readonly hint: string | undefined

  constructor({ name, message, code, hint }: Failure) {
    super(message)
    this.name = name
    this.code = code
    this.hint = hint
  }
}

interface LabsOptions {
  readonly env?: Readonly<Record<string, string>>
  /** A program of root's that starts the process, as setpriv(1). */
  readonly by?: readonly string[]
}

export async function startLabs(host: Host, { env = {}, by = [] }: LabsOptions = {}): Promise<Labs> {
  const program = [node, `${checkout}/__tests__/support/lab-server.ts`, library] as const
  const server = host.user.behind(by).spawn(program, { env })
  const complaint = text(server.stderr)
  const ask = await connect(server, complaint)
  return {
    process: server,
    up: async (topology, { abortAfter, ...options } = {}) => {
      const answer = await ask({ do: 'up', topology, options: { privilege: way, ...options }, abortAfter })
      return remoteLab(answer, ask)
    },
    [Symbol.asyncDispose]: async () => {
      if (server.exitCode !== null || server.signalCode !== null) return
      server.stdin.end()
      await once(server, 'exit')
      if (server.exitCode !== 0) throw new Error(`the process that uses the library failed: ${await complaint}`)
    },
  }
}

type Ask = <Kind extends Request['do']>(request: Extract<Request, { do: Kind }>) => Promise<Answers[Kind]>

async function connect(server: ReturnType<Host['spawn']>, complaint: Promise<string>): Promise<Ask> {
  const waiting = new Map<number, (reply: Reply) => void>()
  let gone: Failure | undefined
  const giveUp = async () => {
    const failure = { name: 'Gone', message: `the process that uses the library is gone: ${await complaint}` }
    gone = failure
    for (const [id, answer] of waiting) answer({ id, failure })
  }
  const lines = createInterface({ input: server.stdout })
  const said = await Promise.race([once(lines, 'line'), once(lines, 'close')])
  if (said.length === 0) throw new Error(`the process that uses the library did not start: ${await complaint}`)
  lines.on('line', (line) => {
    const reply: Reply = JSON.parse(line)
    waiting.get(reply.id)?.(reply)
    waiting.delete(reply.id)
  })
  lines.once('close', () => void giveUp())
  // What was asked of a process that is gone is answered by its end.
  server.stdin.on('error', () => {})
  let last = 0
  return <Kind extends Request['do']>(request: Extract<Request, { do: Kind }>) =>
    new Promise<Answers[Kind]>((resolve, reject) => {
      last += 1
      waiting.set(last, (reply) => {
        if ('failure' in reply) reject(new RemoteError(reply.failure))
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server answers each request with its kind
        else resolve(reply.answer as Answers[Kind])
      })
      if (gone) reject(new RemoteError(gone))
      server.stdin.write(`${JSON.stringify({ id: last, request })}\n`)
    })
}

function remoteLab({ id, namespaces, took }: Answers['up'], ask: Ask): RemoteLab {
  const exec: RemoteLab['exec'] = (namespace, argv, options = {}) =>
    ask({ do: 'exec', lab: id, namespace, argv, ...options })
  const must: RemoteLab['must'] = async (namespace, argv, options) => {
    const ran = await exec(namespace, argv, options)
    if (ran.exitCode !== 0) throw new Error(`${argv.join(' ')} in ${namespace}: ${ran.message} ${ran.stdout}`)
    return ran.stdout
  }
  const close = () => ask({ do: 'close', lab: id })
  return {
    ...{ id, namespaces, took, exec, must, close },
    json: async <T>(namespace: string, argv: Argv) => {
      const answer: T = JSON.parse(await must(namespace, argv))
      return answer
    },
    check: () => ask({ do: 'check', lab: id }),
    [Symbol.asyncDispose]: async () => void (await close()),
  }
}

/** The text of a file under `__tests__/fixtures/`. */
export const fixture = (name: string): string => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
