import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Started } from './machine.ts'
import { cleanEnvironment, explain } from './run.ts'

/**
 * See `Machine.start`. A process without file descriptors left (EMFILE) gets a child without streams.
 *
 * @throws LabError, CapabilityError where the kernel refuses at once.
 */
export function start(
  [program, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
  cwd = '/',
): Started {
  const child = spawnApart(program, args, { env, cwd })
  const failed = once(child, 'error').then(([error]) => Promise.reject(explain(error, program, cwd)))
  failed.catch(() => {})
  const nextLine = linesOf(child)
  const ended = endOf(child)
  // Writing to a program that has ended says nothing that its end does not say.
  child.stdin?.on('error', () => {})
  const errors: Buffer[] = []
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk))
  return {
    pid: child.pid ?? 0,
    nextLine: () => Promise.race([nextLine(), failed]),
    stderr: () => Buffer.concat(errors).toString('utf8'),
    ended: () => {
      child.ref()
      return ended
    },
    send: (text) => {
      if (!child.stdin?.writable) return false
      child.stdin.write(text)
      return true
    },
    close: () => void child.stdin?.end(),
    release: () => release(child),
  }
}

interface Surroundings {
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
}

function spawnApart(program: string, args: readonly string[], { env, cwd }: Surroundings): ChildProcess {
  try {
    return spawn(program, args, {
      cwd,
      detached: true,
      env: { ...cleanEnvironment(), ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
  } catch (error) {
    throw explain(error, program, cwd)
  }
}

/**
 * When all that it has written before is read: Node tells of an end first. What it has started may have its streams open for
 * as long as it likes, so that it is not their end that is waited for.
 */
async function endOf(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const event of ['exit', 'error']) child.once(event, () => resolve())
  })
  for (let turn = 0; turn < turnsToRead; turn += 1) await nextTurn()
}

const turnsToRead = 2

/** Never, where there is no output: the child's error comes instead. */
function linesOf({ stdout }: ChildProcess): () => Promise<string | undefined> {
  if (!stdout) return () => new Promise(() => {})
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]()
  return async () => {
    const { done, value } = await lines.next()
    return done ? undefined : value
  }
}

function release(child: ChildProcess): void {
  for (const stream of [child.stdout, child.stderr]) stream?.destroy()
  child.unref()
  // A pipe's stream is a socket, which @types/node does not say.
  if (child.stdin instanceof Socket) child.stdin.unref()
}
