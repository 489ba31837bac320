import { spawn } from 'node:child_process'
import type { Shared } from './machine.ts'

/** See `Machine.share`. */
export function share(
  [program, ...args]: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
): Shared {
  const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, ...env } })
  const ended = new Promise<Awaited<Shared['ended']>>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (exitCode, signal) => resolve({ exitCode, signal }))
  })
  return { pid: child.pid, ended }
}
