import { basename, join } from 'node:path'
import type { Machine } from '../../machine/machine.ts'
import type { Step } from '../../plan/index.ts'
import { dressed } from '../programs/dress.ts'
import { marksOf, ownEnvironment, pathOf } from '../programs/program.ts'
import { asUser, type Entrance, entering } from '../state/entrance.ts'
import { seenInside } from '../state/paths.ts'
import { programFailure } from './step-failure.ts'

export interface SettingUp {
  readonly machine: Machine
  readonly entrance: Entrance
  /** The directory in which the command runs. */
  readonly cwd: string
}

/** What it leaves running in the background keeps the file open, and not a pipe that somebody waits for. */
const toFile = `
log=$1
shift
exec "$@" </dev/null >"$log" 2>&1`

const asRootHint =
  'commands of `setup` run as you, who have no power over the network; as root of the lab they have: `{ run: COMMAND, user: root }`'

/**
 * Runs a command of the file as programs are run: as the user, unless it says otherwise, with the environment of this
 * process.
 *
 * @throws LabError with what it printed, where it fails.
 */
export async function setUp(step: Extract<Step, { kind: 'setup' }>, settingUp: SettingUp): Promise<void> {
  const { machine, entrance, cwd } = settingUp
  await dressed(machine, entrance, step.in)
  const log = `log/${step.in}.setup`
  const prefix = entering(entrance, { nsenter: pathOf(machine, 'nsenter'), namespace: step.in, cwd })
  const sh = pathOf(machine, 'sh')
  const user = step.user === 'root' ? [] : asUser(entrance, pathOf(machine, 'unshare'))
  const file = seenInside(join(entrance.directory, log))
  const command = [sh, '-c', toFile, 'to-file', file, ...user, sh, '-c', step.command]
  // A lab's directory is called as the lab.
  const env = { ...ownEnvironment(), ...marksOf(basename(entrance.directory)).env }
  const { exitCode, stderr } = await machine.run([...prefix, ...command], { env })
  if (exitCode === 0) return
  const stdout = machine.read(join(entrance.inside, log)) ?? ''
  const isPowerless = user.length > 0 && /not permitted|Permission denied/.test(`${stdout}${stderr}`)
  const hint = isPowerless ? asRootHint : undefined
  throw programFailure(step, ['sh', '-c', step.command], { exitCode, stdout, stderr }, hint)
}
