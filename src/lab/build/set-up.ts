import { basename, join } from 'node:path'
import type { Machine } from '../../machine/machine.ts'
import type { Step } from '../../plan/index.ts'
import { collect, collecting } from '../programs/collect.ts'
import { dressed } from '../programs/dress.ts'
import { newLog, outputOf, untilCollected, writeProgram } from '../programs/logs.ts'
import { marksOf, ownEnvironment, pathOf } from '../programs/program.ts'
import { asUser, type Entrance, entering } from '../state/entrance.ts'
import { programFailure } from './step-failure.ts'

export interface SettingUp {
  readonly machine: Machine
  readonly entrance: Entrance
  /** The directory in which the command runs. */
  readonly cwd: string
}

/** What the command leaves running in the background keeps the FIFO open, and not a pipe that somebody waits for. */
const collected = `${collect}
start_collector
echo "$$ $collector"
exec "$env" -S "$carried" "$@" </dev/null >"$log.in" 2>&1`

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
  const { in: namespace, command } = step
  await dressed(machine, entrance, namespace)
  const prefix = entering(entrance, { nsenter: pathOf(machine, 'nsenter'), namespace, cwd })
  const sh = pathOf(machine, 'sh')
  const user = step.user === 'root' ? [] : asUser(entrance, pathOf(machine, 'unshare'))
  const log = newLog(machine, entrance, namespace)
  // A lab's directory is called as the lab.
  const env = { ...ownEnvironment(), ...marksOf(basename(entrance.directory)).env }
  const { words, env: given } = collecting({ machine, entrance, namespace, file: log.file, env })
  const argv = ['sh', '-c', command]
  const script = [sh, '-c', collected, 'collected', ...words, ...user, sh, '-c', command]
  const { exitCode, stdout: pids, stderr } = await machine.run([...prefix, ...script], { env: given })
  const [pid = 0, collector = 0] = pids.split(' ').map(Number)
  const program = { namespace, name: 'setup', argv, since: log.since, pid, collector }
  if (exitCode === 0) return writeProgram(machine, entrance, log, program)
  await untilCollected(machine, entrance, program)
  const { output: stdout } = outputOf(machine, join(entrance.inside, log.file))
  const isPowerless = user.length > 0 && /not permitted|Permission denied/.test(`${stdout}${stderr}`)
  const hint = isPowerless ? asRootHint : undefined
  throw programFailure(step, argv, { exitCode, stdout, stderr }, hint)
}
