import { createHash } from 'node:crypto'
import type { Act } from '../../host/act.ts'
import type { Machine } from '../../machine/machine.ts'
import { askingForUplink, isOpen, type Plan, planNetwork } from '../../plan/index.ts'
import type { Network } from '../../resolve/network.ts'
import type { Topology } from '../../spec/index.ts'
import { needsAgent, withSide } from './index.ts'
import { canPinFiles, isOnHost, noWayOut, pinDirectories } from './on-host.ts'
import type { HostSide, OpenRequest } from './side.ts'

export interface PlanRequest {
  readonly machine: Machine
  readonly topology: Topology
  readonly network: Network
  readonly pin: boolean
}

/**
 * What bringing a network up would do on this machine as it is now; nothing is done. Asked twice on the same machine, it
 * says the same.
 */
export async function planHere({ machine, topology, network, pin }: PlanRequest): Promise<Plan> {
  const pinFiles = canPinFiles(machine)
  if (!isOnHost(network)) return planNetwork(network, { pin, pinFiles })
  const tag = createHash('sha256').update(network.name).digest('hex').slice(0, 8)
  const byAgent = needsAgent(machine, { network, pin })
  const facts = await withSide(machine, { byAgent }, (side) => side.survey({ topology, network, tag }))
  const plan = planNetwork(network, { pin, pinFiles, tag, facts })
  if (!askingForUplink(network) || isOpen(facts.ipv4)) return plan
  return { ...plan, notes: [noWayOut(facts.ipv4), ...plan.notes] }
}

/**
 * Does what of a lab is on the host, but for the pins, and makes the plan that this machine then has.
 *
 * @throws ClashError, CapabilityError before anything is done; LabError where a step fails.
 */
export async function planOnHost(machine: Machine, side: HostSide, request: OpenRequest): Promise<Plan> {
  const { network, tag, pin } = request
  const opened = isOnHost(network) || pin ? await side.open(request) : {}
  return planNetwork(network, { pin, tag, ...groupsOf(machine, request), ...opened })
}

const lastGroup = 2 ** 31 - 1 // GROUP_RANGE of the kernel's ping_group_range (net/ipv4/sysctl_net_ipv4.c)

/** All groups of the lab, of which the last is that of its map's last line, for root in a container too (user_namespaces(7)). */
function groupsOf(machine: Machine, { holder }: OpenRequest): { readonly pingGroups: string } {
  const [first = 0, , count = 1] = (machine.read(`/proc/${holder}/gid_map`) ?? '')
    .trim()
    .split(/\s+/)
    .slice(-3)
    .map(Number)
  return { pingGroups: `0 ${Math.min(first + count - 1, lastGroup)}` }
}

/** What a plan does on the host, but for links whose targets are the lab's. */
export const plannedActs = ({ steps }: Plan): Act[] => {
  return [
    ...pinDirectories(steps),
    ...steps.flatMap((step) => (step.where === 'host' && step.kind !== 'pin' ? [step] : [])),
  ]
}

/** The addresses of a lab whose connections the host forgets. */
export const sourcesOf = ({ steps }: Plan): string[] =>
  steps.flatMap((step) => (step.kind === 'connections' ? [step.source] : []))
