import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Socket } from 'node:net'
import { createInterface } from 'node:readline'
import type { Started } from './machine.ts'
import { cleanEnvironment, explain } from './run.ts'

/** See `Machine.start`. */
export function start(
  [program, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
): Started {
  const child = spawn(program, args, {
    cwd: '/',
    detached: true,
    env: { ...cleanEnvironment(), ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  // Writing to a program that has ended says nothing that its end does not say.
  child.stdin.on('error', () => {})
  const errors: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const failed = once(child, 'error').then(([error]) => Promise.reject(explain(error, program, '/')))
  const lines = createInterface({ input: child.stdout })
  const firstLine = new Promise<string | undefined>((resolve) => {
    lines.once('line', resolve)
    lines.once('close', () => resolve(undefined))
  })
  return {
    pid: child.pid ?? 0,
    firstLine: Promise.race([firstLine, failed]),
    stderr: () => Buffer.concat(errors).toString('utf8'),
    ended: () => {
      child.ref()
      return ended
    },
    send: (text) => void child.stdin.write(text),
    close: () => void child.stdin.end(),
    release: () => {
      for (const stream of [child.stdout, child.stderr]) stream.destroy()
      child.unref()
      // A pipe's stream is a socket, which @types/node does not say.
      if (child.stdin instanceof Socket) child.stdin.unref()
    },
  }
}
