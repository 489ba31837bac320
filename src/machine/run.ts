import { type ChildProcess, spawn } from 'node:child_process'
import { statSync } from 'node:fs'
import { constants } from 'node:os'
import { basename, isAbsolute } from 'node:path'
import type { Readable } from 'node:stream'
import { codeOf, isError } from '../errors/caught.ts'
import { CapabilityError, LabError } from '../errors/errors.ts'
import type { Ran, RunOptions } from './machine.ts'
import { installHint } from './packages.ts'

const untilGivenUp = 2000 // ms that a program may take that was killed

/**
 * Runs a program to its end, in a session of its own: Ctrl-C at a terminal must reach the engine, which then undoes in
 * order, and not the tool that it is running. A death by signal N is the status 128 + N, as in a shell.
 *
 * @param killGroup kills the program's process group after an abort.
 * @throws CapabilityError where the program is not there or may not be run; the signal's reason after an abort, once the
 *   program has been killed with its process group, or does not end, as where it waits for a file system that hangs.
 */
export function run(
  argv: readonly [string, ...string[]],
  options: RunOptions,
  killGroup: (leader: number) => void,
): Promise<Ran> {
  const { stdin, cwd, signal } = options
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const child = start(argv, options)
    const abort = () => {
      kill(child, killGroup)
      setTimeout(() => {
        child.unref()
        reject(signal?.reason)
      }, untilGivenUp).unref()
    }
    signal?.addEventListener('abort', abort, { once: true })

    const stdout = collect(child.stdout)
    const stderr = collect(child.stderr)
    // A program that ends without reading its input is judged by its status; EPIPE says nothing more.
    child.stdin?.on('error', () => {})
    child.stdin?.end(stdin)

    child.on('error', (error) => {
      signal?.removeEventListener('abort', abort)
      reject(explain(error, argv[0], cwd))
    })
    // After an abort `close` may never come: a grandchild in another session can hold the pipes open.
    child.on('exit', () => {
      if (signal?.aborted) reject(signal.reason)
    })
    child.on('close', (code, killedBy) => {
      signal?.removeEventListener('abort', abort)
      if (signal?.aborted) return reject(signal.reason)
      const exitCode = code ?? 128 + (killedBy === null ? 0 : constants.signals[killedBy])
      resolve({ exitCode, stdout: stdout(), stderr: stderr() })
    })
  })
}

/** What only the file system can tell comes as an event of the child, what the kernel refuses at once is thrown. */
function start([program, ...args]: readonly [string, ...string[]], options: RunOptions): ChildProcess {
  const { stdin, cwd, env = cleanEnvironment() } = options
  try {
    return spawn(program, args, {
      cwd,
      env,
      detached: true,
      stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    })
  } catch (error) {
    throw explain(error, program, cwd)
  }
}

/** Messages in English, because some are read. */
export const cleanEnvironment = (): Record<string, string> => ({ PATH: searchPath(), LC_ALL: 'C' })

const usual = '/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin'

/**
 * `PATH` with the directories that a user's may lack, and without those that depend on the working directory, where somebody else
 * may have put programs: an empty one is that itself (environ(7)).
 */
export const searchPath = (): string => [...(process.env.PATH ?? '').split(':').filter(isAbsolute), usual].join(':')

function collect(stream: Readable | null): () => string {
  const chunks: Buffer[] = []
  stream?.on('data', (chunk: Buffer) => chunks.push(chunk))
  return () => Buffer.concat(chunks).toString('utf8')
}

function kill(child: ChildProcess, killGroup: (leader: number) => void): void {
  if (child.pid === undefined) return
  killGroup(child.pid)
  child.stdout?.destroy()
  child.stderr?.destroy()
}

export function explain(error: unknown, program: string, cwd: string | undefined): Error {
  const code = codeOf(error)
  // ENOENT is also what a missing working directory gives.
  if (cwd !== undefined && code === 'ENOENT' && !statSync(cwd, { throwIfNoEntry: false })?.isDirectory()) {
    return new LabError(`${program} can not be run in ${cwd}: there is no such directory`, { cause: error })
  }
  const name = basename(program)
  if (code === 'ENOENT') {
    return new CapabilityError(`the program ${name} is needed and was not found`, hinted(installHint(name), error))
  }
  if (code === 'EACCES') {
    return new CapabilityError(`the program ${program} may not be run by this user`, { cause: error })
  }
  return new LabError(`the program ${name} could not be started${isError(error) ? `: ${error.message}` : ''}`, {
    cause: error,
  })
}

function hinted(hint: string | undefined, cause: unknown): { hint?: string; cause: unknown } {
  return hint === undefined ? { cause } : { hint, cause }
}
