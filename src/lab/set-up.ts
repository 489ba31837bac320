import { join } from 'node:path'
import type { Machine } from '../machine/machine.ts'
import type { Step } from '../plan/index.ts'
import { ensureDressed } from './dress.ts'
import { type Entrance, entering } from './entrance.ts'
import { programFailure } from './step-failure.ts'

export interface SettingUp {
  readonly machine: Machine
  readonly entrance: Entrance
  readonly signal: AbortSignal | undefined
  /** The directory in which the command runs. */
  readonly cwd: string
}

/** What it leaves running in the background keeps the file open, and not a pipe that somebody waits for. */
const toFile = `
log=$1
shift
exec "$@" </dev/null >"$log" 2>&1`

/**
 * Runs a command of the file, as its programs are run.
 *
 * @throws LabError with what it printed, where it fails.
 */
export async function setUp(step: Extract<Step, { kind: 'setup' }>, settingUp: SettingUp): Promise<void> {
  const { machine, entrance, signal, cwd } = settingUp
  ensureDressed(machine, entrance, step.in)
  const log = `etc/${step.in}/setup.log`
  const command = ['sh', '-c', toFile, 'to-file', join(entrance.directory, log), 'sh', '-c', step.command]
  const { exitCode, stderr } = await machine.run([...entering(entrance, { namespace: step.in, cwd }), ...command], {
    signal,
  })
  if (exitCode === 0) return
  const stdout = machine.read(join(entrance.inside, log)) ?? ''
  throw programFailure(step, ['sh', '-c', step.command], { exitCode, stdout, stderr })
}
