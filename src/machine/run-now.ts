import { spawnSync } from 'node:child_process'
import type { Ran } from './machine.ts'
import { cleanEnvironment, explain } from './run.ts'

/** See `Machine.runNow`. */
export function runNow([program, ...args]: readonly [string, ...string[]], env: Readonly<Record<string, string>>): Ran {
  const { error, status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...cleanEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (error !== undefined) throw explain(error, program, undefined)
  return { exitCode: status ?? 1, stdout, stderr }
}
