import type { ResultPromise } from 'execa'
import { messageOf } from '../../errors/caught.ts'
import { LabError } from '../../errors/errors.ts'
import { type OptionNames, requireKnown } from '../../errors/options.ts'
import type { ExecOptions } from '../programs/exec.ts'
import { argumentsOf, execIn } from './exec.ts'
import { collectOutput, type Output, saying } from './output.ts'
import { endText, type Program, type ProgramEnd } from './program.ts'
import { type Ready, untilReady } from './ready.ts'
import type { Using } from './using.ts'

/** Of execa's options those that a background program can have, and when it is ready. */
export interface StartOptions
  extends Pick<
    ExecOptions,
    | 'cancelSignal'
    | 'cwd'
    | 'env'
    | 'extendEnv'
    | 'forceKillAfterDelay'
    | 'input'
    | 'inputFile'
    | 'killSignal'
    | 'root'
    | 'shell'
  > {
  /** What must hold before `start` resolves. Default: that the program was started. */
  readonly ready?: Ready
  /** How long that may take, in ms. Default: 5000. */
  readonly within?: number
}

const startOptions: OptionNames<StartOptions> = {
  ...{
    cancelSignal: true,
    cwd: true,
    env: true,
    extendEnv: true,
    forceKillAfterDelay: true,
    input: true,
    inputFile: true,
  },
  ...{ killSignal: true, root: true, shell: true, ready: true, within: true },
}

export interface StartMethod {
  /**
   * Starts a program in the background and resolves when it is ready. Its output is kept.
   *
   * @throws LabError where it ends before, or is not ready in time (it is ended then), TopologyClosedError where the lab is
   * down.
   */
  (file: string, args?: readonly string[], options?: StartOptions): Promise<Program>
  (file: string, options?: StartOptions): Promise<Program>
}

export type AfterFile = readonly [args?: readonly string[] | StartOptions, options?: StartOptions]

export async function startIn(using: Using, namespace: string, file: string, ...rest: AfterFile): Promise<Program> {
  const [args, given = {}] = argumentsOf<StartOptions>(rest)
  requireKnown('start', given, startOptions)
  const { ready, within = 5000, ...options } = given
  const isReady = ready === undefined ? undefined : untilReady(using, namespace, ready)
  const { program, output } = launch(using, namespace, file, args, options)
  using.programs.push(program)
  if (isReady === undefined) return program
  try {
    await isReady(program, within)
    return program
  } catch (error) {
    if (!program.isRunning)
      throw new LabError(`${titleOf(program)} ${endText(await program.ended)} before it was ready${saying(output)}`)
    await program.stop()
    throw new LabError(`${titleOf(program)} was not ready within ${within} ms: ${messageOf(error)}${saying(output)}`, {
      cause: error,
    })
  }
}

const titleOf = ({ namespace, command }: Program): string => `${namespace}: \`${command}\``

function launch(using: Using, namespace: string, file: string, args: readonly string[], options: ExecOptions) {
  const subprocess = execIn(using, namespace, file, args, {
    ...options,
    ...(options.input === undefined && options.inputFile === undefined && { stdin: 'ignore' }),
    buffer: false,
    reject: false,
  })
  const output = collectOutput(subprocess.stdout, subprocess.stderr)
  const command = [file, ...args].join(' ')
  return { program: programOf(using, { namespace, command, subprocess, output }), output }
}

interface Launched {
  readonly namespace: string
  readonly command: string
  readonly subprocess: ResultPromise
  readonly output: Output
}

function programOf({ endings }: Using, { namespace, command, subprocess, output }: Launched): Program {
  let isRunning = true
  const ended = subprocess.then(({ exitCode, signal, originalMessage }): ProgramEnd => {
    isRunning = false
    if (signal !== undefined) return { signal }
    if (exitCode !== undefined) return { exitCode }
    throw new LabError(`${namespace}: \`${command}\` could not be started: ${originalMessage ?? ''}`)
  })
  ended.catch(() => {})
  const stop = async (signal?: NodeJS.Signals): Promise<ProgramEnd> => {
    if (isRunning) subprocess.kill(signal)
    const end = await ended
    await Promise.all(endings)
    return end
  }
  return {
    namespace,
    command,
    get isRunning() {
      return isRunning
    },
    get output() {
      return output.text
    },
    ended,
    stop,
    [Symbol.asyncDispose]: async () => void (await stop()),
  }
}
