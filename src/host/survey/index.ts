import { type Prefix, parsePrefix } from '../../address/index.ts'
import type { Machine } from '../../machine/machine.ts'
import { type HostFacts, isOpen } from '../../plan/index.ts'
import type { Network } from '../../resolve/network.ts'
import { forwardingTables, toolsOfNft } from '../forwarding/look.ts'
import { actsOfOthers } from '../journal.ts'
import { nameserversOf } from './nameservers.ts'
import { type HostView, viewHost } from './view.ts'
import { type Surveying, wayOut4, wayOut6 } from './ways.ts'

export interface Survey {
  readonly facts: HostFacts
  readonly view: HostView
}

export interface SurveyRequest {
  readonly network: Network
  /** What marks the lab's things on the host. */
  readonly tag: string
  /** The lab's directory, whose own journal does not count. */
  readonly directory: string
}

/** Looks at the machine for what a plan with steps on it depends on. What it finds holds under the lock of the labs. */
export async function surveyHost(machine: Machine, { network, tag, directory }: SurveyRequest): Promise<Survey> {
  const [view, tables, nftTools] = await Promise.all([
    viewHost(machine),
    forwardingTables(machine),
    toolsOfNft(machine),
  ])
  const used = [...view.used.map(({ prefix }) => prefix), ...prefixesOf(network)]
  const surveying: Surveying = { machine, view, tag, others: actsOfOthers(machine, directory), tables, nftTools, used }
  const [ipv4, ipv6] = [await wayOut4(surveying), wayOut6(surveying)]
  const devices = [ipv4, ipv6].flatMap((way) => (isOpen(way) ? way.devices : []))
  const mtu = Math.min(...devices.map((device) => view.devices.get(device) ?? usualMtu), mostMtu)
  return {
    facts: { ipv4, ipv6, mtu: devices.length === 0 ? usualMtu : mtu, nameservers: nameserversOf(machine) },
    view,
  }
}

const usualMtu = 1500
const mostMtu = 65_535

/** What the fabric has routes to. */
const prefixesOf = ({ bridges }: Network): Prefix[] =>
  bridges.flatMap(({ subnets }) => subnets.flatMap((subnet) => parsePrefix(subnet) ?? []))
