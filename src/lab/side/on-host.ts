import { join } from 'node:path'
import { commandsOf } from '../../drivers/index.ts'
import { CapabilityError, TopologyClosedError } from '../../errors/errors.ts'
import type { Act } from '../../host/act.ts'
import type { Site } from '../../host/acts/index.ts'
import { refuseClashes } from '../../host/clash.ts'
import { perform } from '../../host/perform.ts'
import { surveyHost } from '../../host/survey/index.ts'
import { withTools } from '../../host/tools.ts'
import { type Trials, withTrials } from '../../host/trial/trials.ts'
import { limited } from '../../machine/limited.ts'
import { withLock } from '../../machine/lock.ts'
import type { Machine, OpenFile } from '../../machine/machine.ts'
import {
  askingForUplink,
  type HostStep,
  isOpen,
  type Plan,
  pinPaths,
  pinRoots,
  planNetwork,
  type Step,
} from '../../plan/index.ts'
import type { Network } from '../../resolve/network.ts'
import { forAll } from '../programs/furnish.ts'
import { switchesInside } from '../programs/switches.ts'
import type { Opened } from './side.ts'

/** A lab whose part on the host this process does. */
export interface HostLab {
  readonly machine: Machine
  readonly network: Network
  readonly tag: string
  readonly pin: boolean
  readonly holder: number
  /** Its fabric, which stays the one that the holder was in when it was looked at. */
  readonly fabric: OpenFile
  /** Its directory in the state directory of the machine, with its journal. */
  readonly directory: string
  /** Where its pins lead: the way through the holder's root directory to its own files. */
  readonly inside: string
  /** What is begun for a lab that has ended already, its keeper might not undo any more. */
  readonly isUp: () => boolean
}

/** Whether a network has a part on the host, whatever its names are. */
export const isOnHost = (network: Network): boolean =>
  askingForUplink(network) !== undefined || network.host.interfaces.length > 0

/**
 * Makes the plan for this machine as it is now, and does what of it is on the host, but for the pins: those lead to what is
 * not there yet. One lab at a time, so that none takes what another has just found free.
 *
 * @throws ClashError, CapabilityError before anything is done; LabError where a step fails.
 */
export async function openOnHost(lab: HostLab): Promise<Opened> {
  const { network, tag, pin } = lab
  const pinFiles = canPinFiles(lab.machine)
  if (!isOnHost(network)) {
    refuseClashes(lab.machine, pinActs(planNetwork(network, { pin, pinFiles, tag }), lab), undefined)
    return { pinFiles }
  }
  return await withTrials(withTools(lab.machine, lab.directory), (trials) =>
    withLock(lab.machine, lab.machine.stateDirectory, (machine) => openLocked({ ...lab, machine }, pinFiles, trials)),
  )
}

/** Gives undefined, with nothing done, where a trial is wanting. */
async function openLocked(lab: HostLab, pinFiles: boolean, trials: Trials): Promise<Opened | undefined> {
  const { machine, network, tag, pin, directory } = lab
  requireUp(lab)
  const { attempt, isWanting } = trials
  const { facts, view } = await surveyHost(withTools(machine, directory), { network, tag, directory, attempt })
  if (isWanting()) return undefined
  if (askingForUplink(network) && !isOpen(facts.ipv4)) {
    throw new CapabilityError(noWayOut(facts.ipv4), { hint: facts.ipv4.hint })
  }
  const plan = planNetwork(network, { pin, pinFiles, tag, facts })
  const acts = actsBeforePins(plan)
  refuseClashes(machine, [...acts, ...pinActs(plan, lab)], view)
  await perform(acts, siteOf(lab))
  return { facts, pinFiles }
}

const siteOf = ({ machine, directory, holder, fabric }: HostLab): Site => ({
  ...{ machine, directory, holder },
  fabric: fabric.path,
})

export const noWayOut = ({ closed }: { closed: string }): string => `there is no way out by IPv4: ${closed}`

function requireUp({ isUp }: HostLab): void {
  if (!isUp()) throw new TopologyClosedError('the lab ended while it came up')
}

type Before = Exclude<HostStep, { kind: 'pin' | 'visitors' }>

/** What a plan does on the host before the inside is built: pins and who comes by them have to wait for what they lead to. */
export const actsBeforePins = ({ steps }: Plan): Act[] => steps.filter(isBefore)

const isBefore = (step: Step): step is Before =>
  step.where === 'host' && step.kind !== 'pin' && step.kind !== 'visitors'

/** Does the pins of a lab that was opened with this answer. @throws ClashError before any is done. */
export async function pinOnHost(lab: HostLab, opened: Opened): Promise<void> {
  const { network, tag, directory } = lab
  const plan = planNetwork(network, { pin: true, tag, ...opened })
  const acts = pinActs(plan, lab, await networksOf(lab, plan))
  writeFiles(lab.machine, plan, directory)
  await withLock(lab.machine, lab.machine.stateDirectory, async (machine) => {
    requireUp(lab)
    refuseClashes(machine, acts, undefined)
    await perform(acts, siteOf({ ...lab, machine }))
  })
}

/**
 * The networks of what is pinned, as `Machine.identity` says them. Before the lock is had, and by another process, which is given up
 * where it hangs: what the path leads through, root of a user's lab may have mounted.
 */
async function networksOf({ machine, inside }: HostLab, { steps }: Plan): Promise<string[]> {
  const files = steps.flatMap((step) => (step.kind === 'pin' ? [join(inside, 'ns', step.namespace)] : []))
  if (files.length === 0) return []
  const { stdout } = await limited(machine).run(['stat', '-L', '-c', '%d:%i', '--', ...files])
  return stdout.split('\n').filter(Boolean)
}

/**
 * The files of the namespaces once more: `ip netns exec` binds them, and the kernel binds none of another mount
 * namespace's. From the plan, because those inside may be another user's to write.
 */
function writeFiles(machine: Machine, plan: Plan, directory: string): void {
  const switches = switchesInside(machine.read('/etc/nsswitch.conf'))
  machine.makeDirectory(join(directory, 'etc'))
  for (const step of plan.steps) {
    if (step.kind !== 'names') continue
    const etc = join(directory, 'etc', step.in)
    machine.makeDirectory(etc)
    machine.write(join(etc, 'nsswitch.conf'), switches, forAll)
    for (const command of commandsOf(step, String))
      if (command.tool === 'file') machine.write(join(etc, command.name), command.text, forAll)
  }
}

/** Whether there can be a link under /etc/netns: not where /etc is read-only, as in a container that `--read-only` started. */
export const canPinFiles = (machine: Machine): boolean =>
  !machine.isReadOnly([pinRoots.etc, '/etc'].find((path) => machine.inode(path) !== undefined) ?? '/')

/** The directories that the pins of a plan need. */
export function pinDirectories(steps: readonly Step[]): Act[] {
  const pins = steps.filter((step) => step.kind === 'pin')
  const paths = [...pins.map(() => pinRoots.netns), ...pins.flatMap(({ files }) => (files ? [pinRoots.etc] : []))]
  return [...new Set(paths)].map((path) => ({ kind: 'directory', path }))
}

/**
 * What a plan does on the host once the inside is there: the links of its pins, and the end of who came in by them.
 *
 * @param networks of the namespaces, as `Machine.identity` says them, once they are there
 */
export function pinActs(
  { steps }: Plan,
  { inside, directory }: Pick<HostLab, 'inside' | 'directory'>,
  networks: readonly string[] = [],
): Act[] {
  const pins = steps.filter((step) => step.kind === 'pin')
  const links = pins.flatMap(({ namespace, files }): Act[] => {
    const { netns, etc } = pinPaths(namespace)
    return [
      { kind: 'symlink', path: netns, target: join(inside, 'ns', namespace) },
      ...(files ? [{ kind: 'symlink', path: etc, target: join(directory, 'etc', namespace) } as const] : []),
    ]
  })
  const visitors = steps.flatMap((step) => (step.kind === 'visitors' ? [{ ...step, networks }] : []))
  return links.length === 0 ? [] : [...visitors, ...pinDirectories(steps), ...links]
}
