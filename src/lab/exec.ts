import type { Options, ResultPromise } from 'execa'
import { ExecaError, execa } from '../machine/execa.ts'
import type { Machine } from '../machine/machine.ts'
import { armEnder } from './ender.ts'
import { type ProgramRequest, prepareProgram, programOf } from './program.ts'

const defaultForceKillDelay = 5000 // ms, as execa's

/**
 * Runs a program inside by execa, whose options and result these are. `kill()` reaches the program itself; when it was
 * killed, timed out or cancelled, its descendants end with it. What it leaves running when it ends by itself is the
 * lab's.
 *
 * @throws UsageError where there is no such namespace, LabClosedError where the lab is gone.
 */
export function execInside<O extends Options>(
  request: ProgramRequest,
  file: string,
  args: readonly string[],
  options: O,
): ResultPromise<O> {
  const { machine } = request
  const { prefix, token, env } = prepareProgram(request)
  const [program, ...before] = prefix
  const started = execa(program, [...before, file, ...args], { ...options, env: { ...options.env, ...env } })
  const wasKilled = redirectKill(machine, started, options)
  started.nodeChildProcess.once('exit', (_code, signal) => {
    if (signal !== null || wasKilled()) void endDescendants(machine, token)
  })
  const command = [file, ...args].join(' ')
  started.then(
    (result) => nameProgram(result, command),
    (error: unknown) => error instanceof ExecaError && nameProgram(error, command),
  )
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- no result's type depends on `env`
  return started as unknown as ResultPromise<O>
}

async function endDescendants(machine: Machine, token: string): Promise<void> {
  const ender = await armEnder(machine, token)
  await ender.end()
}

type Killable = Pick<ResultPromise, 'kill' | 'pid' | 'nodeChildProcess'>

/** As `subprocess.kill` of execa, for the program and not for what waits for it. Tells whether it was called. */
function redirectKill(machine: Machine, subprocess: Killable, options: Options): () => boolean {
  const killWrapper = subprocess.kill.bind(subprocess)
  const { killSignal = 'SIGTERM', forceKillAfterDelay = true } = options
  let wasKilled = false
  subprocess.kill = (first?: NodeJS.Signals | number | Error, second?: Error) => {
    wasKilled = true
    const [signal, error] = first instanceof Error ? [killSignal, first] : [first ?? killSignal, second]
    const program = subprocess.pid === undefined ? undefined : programOf(machine, subprocess.pid)
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

/** What results and errors of execa have in common. */
interface Ended {
  command: string
  escapedCommand: string
  message?: string
  shortMessage?: string
  stack?: string
}

/** Takes the way in out of what a result or an error says: the user ran the program, not nsenter(1). */
function nameProgram(ended: Ended, command: string): void {
  const { escapedCommand } = ended
  ended.command = command
  ended.escapedCommand = command
  for (const field of ['message', 'shortMessage', 'stack'] as const) {
    const text = ended[field]
    if (text !== undefined) ended[field] = text.replaceAll(escapedCommand, () => command)
  }
}
