import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Options, ResultPromise } from 'execa'
import { isError, isUrl } from '../../errors/caught.ts'
import { UsageError } from '../../errors/errors.ts'
import { ExecaError, execa } from '../../machine/execa.ts'
import type { Machine } from '../../machine/machine.ts'
import { armEnder, type Ends, programMark } from './ender.ts'
import { type ProgramRequest, prepareProgram, programOf } from './program.ts'

const defaultForceKillDelay = 5000 // ms, as execa's
const untilAgain = 100 // ms between two tries to end descendants

/** They would be of nsenter(1), and not of the program. */
const refused = ['node', 'uid', 'gid', 'argv0', 'detached'] as const

/** Options of execa, without those that cannot hold for a program inside. */
export type ExecOptions = Options & { readonly [Name in (typeof refused)[number]]?: never } & {
  /**
   * Whether the program may change its network also where this process is not root: then it is root of the lab, and in
   * the file system still this user. Default: false.
   */
  readonly root?: boolean
}

export interface ExecRequest extends ProgramRequest {
  /** What else its environment is to say. */
  readonly marks: Readonly<Record<string, string>>
  /** Where it is noted that descendants are being ended, for as long as that takes. */
  readonly endings: Set<Promise<void>>
}

/**
 * Runs a program inside by execa, whose options and result these are. `kill()` reaches the program itself; when it was
 * killed, timed out or cancelled, its descendants end with it. What it leaves running when it ends by itself is the
 * lab's.
 *
 * @throws UsageError where there is no such namespace or an option cannot hold, TopologyClosedError where the lab is gone.
 */
export function execInside<O extends ExecOptions>(
  request: ExecRequest,
  file: string,
  args: readonly string[],
  options: O,
): ResultPromise<O> {
  const { machine, cwd, endings, marks } = request
  assertPossible(options)
  const { prefix, user, over, token, env } = prepareProgram({ ...request, root: options.root })
  const [program, ...before] = prefix
  const started = execa(program, [...before, ...user, ...argvOf(file, args, options)], {
    ...options,
    cwd,
    // A kill of this process's group would end what waits for the program, and leave the program a zombie that nobody reaps.
    detached: true,
    shell: false,
    env: { ...options.env, ...marks, ...env },
  })
  const wasKilled = redirectKill(machine, started, options)
  started.nodeChildProcess.once('exit', (_code, signal) => {
    if (signal === null && !wasKilled()) return
    const ending = endDescendants(machine, { mark: `${programMark}=${token}`, over })
    endings.add(ending)
    void ending.finally(() => endings.delete(ending))
  })
  const told = { namespace: request.namespace, command: [file, ...args].join(' ') }
  const called = new Error()
  started.then(
    (result) => nameProgram(result, told),
    (error: unknown) => {
      if (!(error instanceof ExecaError)) return
      nameProgram(error, told)
      addCaller(error, called)
    },
  )
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no result's type depends on what is set here
  return started as unknown as ResultPromise<O>
}

/** Types do not keep JavaScript from it. */
function assertPossible(options: Options): void {
  const name = refused.find((option) => options[option] !== undefined && options[option] !== false)
  if (name !== undefined) throw new UsageError(`programs of a lab cannot have the option ${name}`)
}

/** A shell must be inside, too: as spawn() of Node has it, but not by `shell`, which were a shell around nsenter(1). */
function argvOf(file: string, args: readonly string[], { shell }: Options): readonly string[] {
  if (!shell) return [file, ...args]
  const path = isUrl(shell) ? fileURLToPath(shell) : shell
  return [path === true ? '/bin/sh' : path, '-c', [file, ...args].join(' ')]
}

/** Nobody waits for it to fail: what keeps this process from starting programs, such as EMFILE, may pass. */
async function endDescendants(machine: Machine, ends: Ends): Promise<void> {
  try {
    const ender = await armEnder(machine, ends)
    await ender.end()
  } catch {
    await sleep(untilAgain, undefined, { ref: false })
    await endDescendants(machine, ends)
  }
}

type Killable = Pick<ResultPromise, 'kill' | 'pid' | 'nodeChildProcess'>

/** As `subprocess.kill` of execa, for the program and not for what waits for it. Tells whether it was called. */
function redirectKill(machine: Machine, subprocess: Killable, options: Options): () => boolean {
  const killWrapper = subprocess.kill.bind(subprocess)
  const { killSignal = 'SIGTERM', forceKillAfterDelay = true } = options
  let wasKilled = false
  subprocess.kill = (first?: NodeJS.Signals | number | Error, second?: Error) => {
    wasKilled = true
    const [signal, error] = isError(first) ? [killSignal, first] : [first ?? killSignal, second]
    const program = reachable(machine, subprocess.pid)
    if (program === undefined || error !== undefined) return killWrapper(signal, error)
    const sent = machine.signal(program, signal)
    if (sent && signal === killSignal && forceKillAfterDelay !== false) {
      const delay = forceKillAfterDelay === true ? defaultForceKillDelay : forceKillAfterDelay
      const timer = setTimeout(() => machine.signal(program, 'SIGKILL'), delay).unref()
      subprocess.nodeChildProcess.once('exit', () => clearTimeout(timer))
    }
    return sent
  }
  return () => wasKilled
}

/** As `kill`, it never throws: a process without file descriptors left (EMFILE) cannot look for the program. */
function reachable(machine: Machine, nsenter: number | undefined): number | undefined {
  try {
    return nsenter === undefined ? undefined : programOf(machine, nsenter)
  } catch {
    return undefined
  }
}

/** What results and errors of execa have in common. */
interface Ended {
  command: string
  escapedCommand: string
  message?: string
  shortMessage?: string
  stack?: string
}

/** Takes the way in out of what a result or an error says, and says where: the user ran the program, not nsenter(1). */
function nameProgram(ended: Ended, { namespace, command }: { namespace: string; command: string }): void {
  const { escapedCommand } = ended
  ended.command = command
  ended.escapedCommand = command
  for (const field of ['message', 'shortMessage', 'stack'] as const) {
    const text = ended[field]
    if (text !== undefined) ended[field] = text.replaceAll(`: ${escapedCommand}`, () => ` in ${namespace}: ${command}`)
  }
}

/** What is awaited is no promise of JavaScript's own, so that without this no stack would lead to who called. */
function addCaller(error: Error, called: Error): void {
  const frames = called.stack?.split('\n').slice(1) ?? []
  error.stack = [error.stack, ...frames].join('\n')
}
