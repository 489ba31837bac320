import { constants } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { codeOf } from '../../errors/caught.ts'
import { escapeText } from '../../errors/escape.ts'
import type { Machine, Shared } from '../../machine/machine.ts'
import { armEnder, programMark } from './ender.ts'
import { oldTools } from './old-tools.ts'
import { pathOf, programOf } from './program.ts'
import { sharing } from './sharing.ts'
import { stopAfter } from './stop-after.ts'
import { terminalOf } from './terminal.ts'

/** What a terminal sends to every process of the foreground: the program gets these without us. */
const fromTerminal = ['SIGINT', 'SIGQUIT'] as const
const relayed = ['SIGTERM', 'SIGHUP', 'SIGUSR1', 'SIGUSR2', 'SIGALRM', 'SIGWINCH', 'SIGCONT'] as const
const untilStarted = 5 // ms between two looks for the program
/**
 * ms in which this process has heard of a key that the program has ended by: both get it at once, but of Node's threads another one may
 * hear of the key than of the program's end, and be slower.
 */
const untilHeard = 20
const ending = new Set<NodeJS.Signals>(['SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGHUP'])

export interface ForegroundRequest {
  readonly machine: Machine
  /** What precedes the program, where it runs inside. */
  readonly prefix?: readonly [string, ...string[]] | undefined
  readonly user?: readonly string[]
  readonly argv: readonly [string, ...string[]]
  /** See `Prepared`. */
  readonly over?: readonly string[] | undefined
  readonly token: string
  readonly env: Readonly<Record<string, string>>
}

/**
 * Runs a program with this process's streams and terminal, and resolves with the status for this process: the program's
 * own, or 128 and the number of the signal that ended it. Signals sent to this process reach the program. Where this
 * process is ended by one, even by SIGKILL, the program's descendants end too.
 */
export async function runForeground(request: ForegroundRequest): Promise<number> {
  const { machine, argv, token, over } = request
  const ender = await armEnder(machine, { mark: `${programMark}=${token}`, over })
  const signals = new Set<NodeJS.Signals>()
  let program: Shared | undefined
  // Before there is a program: it may have said that it is ready before this process goes on.
  const stop = relay(request, () => program?.pid, signals)
  try {
    program = machine.share(commandOf(request), request.env)
    const status = statusOf(await program.ended)
    if (status === ofEnv) await explainEnv(machine)
    return status
  } catch (error) {
    return explainStart(error, argv[0])
  } finally {
    if (signals.size === 0 && terminalOf(machine) === 'foreground') await sleep(untilHeard)
    stop()
    await (signals.size > 0 ? ender.end() : ender.disarm())
  }
}

/** What a shell's status says of a program that could not be started (POSIX XCU 2.8.2). */
function explainStart(error: unknown, program: string): number {
  const code = codeOf(error)
  const [status, reason] = code === 'ENOENT' ? [127, 'is not there'] : [126, 'may not be run']
  if (code !== 'ENOENT' && code !== 'EACCES') throw error
  process.stderr.write(`netns-topology: the program ${escapeText(program)} ${reason}\n`)
  return status
}

const ofEnv = 125 // env(1), of itself

/** A program may end with that status, too; then nothing is said. */
async function explainEnv(machine: Machine): Promise<void> {
  for (const { tool, text, hint } of await oldTools(machine))
    if (tool === 'env') process.stderr.write(`netns-topology: ${escapeText(text)}\n  hint: ${hint}\n`)
}

function commandOf({ machine, prefix, user = [], argv }: ForegroundRequest): readonly [string, ...string[]] {
  if (prefix === undefined) return argv
  // env(1) takes a program with a `=` in its name for a variable, unshare(1) starts any.
  const program = argv[0].includes('=') ? [pathOf(machine, 'unshare'), '--', ...argv] : argv
  return [...sharing({ machine, prefix, user, terminal: terminalOf(machine) !== 'none' }), ...program]
}

function relay(
  { machine, prefix }: ForegroundRequest,
  started: () => number | undefined,
  received: Set<NodeJS.Signals>,
) {
  const program = () => {
    const child = started()
    return child === undefined || prefix === undefined ? child : programOf(machine, child)
  }
  // A signal may come before the program is started, by this process or by nsenter.
  const pending: NodeJS.Signals[] = []
  let timer: NodeJS.Timeout | undefined
  const deliver = () => {
    const pid = program()
    if (pid === undefined) {
      timer ??= setInterval(deliver, untilStarted)
      return
    }
    clearInterval(timer)
    for (const name of pending.splice(0)) machine.signal(pid, name)
  }
  const stopping = stopAfter(machine, program)
  const handlers = [...fromTerminal, ...relayed].map((name) => {
    const isKey = fromTerminal.some((key) => key === name)
    const handler = () => {
      if (ending.has(name)) received.add(name)
      const isSeenByProgram = isKey && terminalOf(machine) === 'foreground'
      if (!isSeenByProgram) pending.push(name)
      deliver()
    }
    process.on(name, handler)
    return [name, handler] as const
  })
  return () => {
    stopping()
    clearInterval(timer)
    for (const [name, handler] of handlers) process.off(name, handler)
  }
}

const statusOf = ({ exitCode, signal }: Awaited<Shared['ended']>): number =>
  signal === null ? (exitCode ?? 1) : 128 + constants.signals[signal]
