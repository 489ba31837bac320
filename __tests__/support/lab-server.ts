import { createInterface } from 'node:readline'
import type * as Library from '../../src/index.ts'
import type { Answers, Failure, Reply, Request } from './lab-protocol.ts'

/** Runs in a namespace that plays the host, and uses the library there as a program of its own would. Argument: its file. */
const library: typeof Library = await import(process.argv[2] ?? '')
const { NetnsTopologyError, openTopology, parseTopology } = library
type Lab = Library.Lab
type Topology = Library.Topology
const labs = new Map<string, Lab>()

function labOf(id: string): Lab {
  const lab = labs.get(id)
  if (lab === undefined) throw new Error(`there is no lab ${id}`)
  return lab
}

type RequestOf<Kind extends Request['do']> = Extract<Request, { do: Kind }>

async function up({ topology, options, abortAfter }: RequestOf<'up'>): Promise<Answers['up']> {
  const read: Topology = typeof topology === 'string' ? parseTopology(topology) : topology
  const signal = abortAfter === undefined ? undefined : abortedAfter(abortAfter)
  const start = performance.now()
  const lab: Lab = await openTopology<Topology>(read, { ...options, ...(signal && { signal }) })
  labs.set(lab.id, lab)
  return { id: lab.id, namespaces: lab.namespaces, took: performance.now() - start }
}

const reason = () => new Error('the test aborted it')

function abortedAfter(milliseconds: number): AbortSignal {
  if (milliseconds === 0) return AbortSignal.abort(reason())
  const controller = new AbortController()
  setTimeout(() => controller.abort(reason()), milliseconds) // by time: at any moment
  return controller.signal
}

async function exec(request: RequestOf<'exec'>): Promise<Answers['exec']> {
  const namespace = labOf(request.lab).namespaces[request.namespace]
  if (namespace === undefined) throw new Error(`there is no namespace ${request.namespace}`)
  const { argv, input, cwd, env, root, timeout, onOutput } = request
  const [file, ...args] = argv
  const canceler = new AbortController()
  const program = namespace.exec(file, args, {
    reject: false,
    stripFinalNewline: false,
    cancelSignal: canceler.signal,
    ...(input === undefined ? { stdin: 'ignore' as const } : { input }),
    ...(cwd !== undefined && { cwd }),
    ...(env !== undefined && { env }),
    ...(root !== undefined && { root }),
    ...(timeout !== undefined && { timeout }),
  })
  if (onOutput !== undefined) {
    program.stdout?.once('data', () => (onOutput === 'cancel' ? canceler.abort() : program.kill(onOutput)))
  }
  const { exitCode, signal, timedOut, isCanceled, stdout, stderr, message } = await program
  return {
    ...(exitCode !== undefined && { exitCode }),
    ...(signal !== undefined && { signal }),
    ...(message !== undefined && { message }),
    ...{ timedOut, isCanceled, stdout, stderr },
  }
}

async function close({ lab }: RequestOf<'close'>): Promise<Answers['close']> {
  const receipt = await labOf(lab).close()
  return receipt === undefined ? {} : { receipt }
}

function answer(request: Request): Promise<Answers[keyof Answers]> {
  switch (request.do) {
    case 'up':
      return up(request)
    case 'exec':
      return exec(request)
    case 'check':
      return labOf(request.lab).check()
    case 'close':
      return close(request)
  }
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error) }
  const { name, message } = error
  if (!(error instanceof NetnsTopologyError)) return { name, message }
  return { name, message, code: error.code, ...(error.hint !== undefined && { hint: error.hint }) }
}

async function serve(id: number, request: Request): Promise<void> {
  let reply: Reply
  try {
    reply = { id, answer: await answer(request) }
  } catch (error) {
    reply = { id, failure: failureOf(error) }
  }
  console.log(JSON.stringify(reply))
}

console.log('ready')
for await (const line of createInterface({ input: process.stdin })) {
  const { id, request }: { id: number; request: Request } = JSON.parse(line)
  void serve(id, request)
}
await Promise.all([...labs.values()].map((lab) => lab.close()))
