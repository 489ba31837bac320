import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { CapabilityError, LabClosedError } from '../errors/errors.ts'
import type { Act } from '../host/act.ts'
import { refuseClashes } from '../host/clash.ts'
import { perform } from '../host/perform.ts'
import { surveyHost } from '../host/survey/index.ts'
import { withTools } from '../host/tools.ts'
import { withLock } from '../machine/lock.ts'
import type { Machine } from '../machine/machine.ts'
import { askingForUplink, type HostStep, isOpen, type Plan, pinPaths, planNetwork, type Step } from '../plan/index.ts'
import type { Network } from '../resolve/network.ts'
import type { Entrance } from './entrance.ts'

/** Whether a network has a part on the host, whatever its names are. */
const isOnHost = (network: Network): boolean =>
  askingForUplink(network) !== undefined || network.host.interfaces.length > 0

/** @throws CapabilityError */
function refuseWithoutRoot(machine: Machine, isAsked: boolean): void {
  if (!isAsked || machine.user.uid === 0) return
  throw new CapabilityError('`nat`, `host` and pins change the machine itself, which only root may', {
    hint: 'run it as root, e.g. with sudo, or do without them',
  })
}

/**
 * What bringing a network up would do on this machine as it is now; nothing is done. Asked twice on the same machine, it
 * says the same.
 */
export async function planHere(machine: Machine, network: Network, { pin }: { pin: boolean }): Promise<Plan> {
  if (!isOnHost(network)) return planNetwork(network, { pin })
  const tag = createHash('sha256').update(network.name).digest('hex').slice(0, 8)
  const { facts } = await surveyHost(machine, { network, tag, directory: '' })
  const plan = planNetwork(network, { pin, tag, facts })
  if (!askingForUplink(network) || isOpen(facts.ipv4)) return plan
  return { ...plan, notes: [noWayOut(facts.ipv4), ...plan.notes] }
}

const noWayOut = ({ closed }: { closed: string }): string => `there is no way out by IPv4: ${closed}`

export interface HostRequest {
  readonly machine: Machine
  readonly network: Network
  readonly entrance: Entrance
  readonly tag: string
  readonly pin: boolean
}

/**
 * Makes the plan for this machine as it is now, and does what of it is on the host, but for the pins: those lead to what is
 * not there yet. One lab at a time, so that none takes what another has just found free.
 *
 * @throws ClashError, CapabilityError before anything is done; LabError where a step fails.
 */
export async function planOnHost({ machine, network, entrance, tag, pin }: HostRequest): Promise<Plan> {
  refuseWithoutRoot(machine, isOnHost(network) || pin)
  if (!isOnHost(network)) {
    // Its user namespace has one group.
    const pingGroups = machine.user.uid === 0 ? {} : { pingGroups: '0 0' }
    const plan = planNetwork(network, { pin, tag, ...pingGroups })
    refuseClashes(machine, pinActs(plan, entrance), undefined)
    return plan
  }
  const { directory, holder } = entrance
  return await withLock(machine, machine.stateDirectory, async () => {
    requireHeld(machine, entrance)
    const { facts, view } = await surveyHost(withTools(machine, directory), { network, tag, directory })
    if (askingForUplink(network) && !isOpen(facts.ipv4)) {
      throw new CapabilityError(noWayOut(facts.ipv4), { hint: facts.ipv4.hint })
    }
    const plan = planNetwork(network, { pin, tag, facts })
    const acts = plan.steps.flatMap((step) => (isBefore(step) ? [step] : []))
    refuseClashes(machine, [...acts, ...pinActs(plan, entrance)], view)
    await perform(acts, { machine, directory, holder })
    return plan
  })
}

/** The addresses from which the host sees what leaves a lab. */
export const sourcesOf = ({ steps }: Plan): string[] =>
  steps.flatMap((step) => (step.kind === 'connections' ? [step.source] : []))

/** What is begun for a lab that has ended already, its keeper might not undo any more. */
function requireHeld(machine: Machine, { inside }: Entrance): void {
  if (machine.inode(join(inside, 'lab.json')) === undefined) throw new LabClosedError('the lab ended while it came up')
}

type Before = Exclude<HostStep, { kind: 'pin' | 'visitors' }>

/** Pins and who comes by them have to wait for what they lead to. */
const isBefore = (step: Step): step is Before =>
  step.where === 'host' && step.kind !== 'pin' && step.kind !== 'visitors'

/** Does the pins of a plan. @throws ClashError before any is done. */
export async function doPins(machine: Machine, plan: Plan, entrance: Entrance): Promise<void> {
  const acts = pinActs(plan, entrance)
  if (acts.length === 0) return
  copyFiles(machine, plan, entrance)
  await withLock(machine, machine.stateDirectory, async () => {
    requireHeld(machine, entrance)
    refuseClashes(machine, acts, undefined)
    await perform(acts, { machine, directory: entrance.directory, holder: entrance.holder })
  })
}

/** `ip netns exec` binds the files of a namespace, and the kernel binds none of another mount namespace's. */
function copyFiles(machine: Machine, plan: Plan, { inside, directory }: Entrance): void {
  machine.makeDirectory(join(directory, 'etc'))
  for (const namespace of pinned(plan)) {
    const files = join('etc', namespace)
    machine.makeDirectory(join(directory, files))
    for (const file of machine.list(join(inside, files))) {
      machine.write(join(directory, files, file), machine.read(join(inside, files, file)) ?? '')
    }
  }
}

const pinned = ({ steps }: Plan): string[] => steps.flatMap((step) => (step.kind === 'pin' ? [step.namespace] : []))

const directories: readonly Act[] = ['/run/netns', '/etc/netns'].map((path) => ({ kind: 'directory', path }))

function pinActs(plan: Plan, { inside, directory }: Entrance): Act[] {
  const links = pinned(plan).flatMap((namespace): Act[] => {
    const { netns, etc } = pinPaths(namespace)
    return [
      { kind: 'symlink', path: netns, target: join(inside, 'ns', namespace) },
      { kind: 'symlink', path: etc, target: join(directory, 'etc', namespace) },
    ]
  })
  const visitors = plan.steps.filter((step) => step.kind === 'visitors')
  return links.length === 0 ? [] : [...visitors, ...directories, ...links]
}
