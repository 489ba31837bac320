import { type Prefix, parsePrefix } from '../../address/index.ts'
import type { Machine } from '../../machine/machine.ts'
import { type HostFacts, isOpen, type WayOut } from '../../plan/index.ts'
import type { Network } from '../../resolve/network.ts'
import { forwardingTables, toolsOfNft } from '../forwarding/look.ts'
import type { Table } from '../forwarding/ruleset.ts'
import { actsOfOthers } from '../journal.ts'
import { type Attempt, attemptOn } from '../trial/trials.ts'
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
  /** Default: each trial as it is asked for. */
  readonly attempt?: Attempt
}

/** Looks at the machine for what a plan with steps on it depends on. What it finds holds under the lock of the labs. */
export async function surveyHost(machine: Machine, request: SurveyRequest): Promise<Survey> {
  const tables = await forwardingTables(machine)
  const { view, ipv4, ipv6 } = await waysOut(machine, { ...request, tables, near: prefixesOf(request.network) })
  const devices = [ipv4, ipv6].flatMap((way) => (isOpen(way) ? way.devices : []))
  const mtu = Math.min(...devices.map((device) => view.devices.get(device) ?? usualMtu), mostMtu)
  return {
    facts: { ipv4, ipv6, mtu: devices.length === 0 ? usualMtu : mtu, nameservers: nameserversOf(machine) },
    view,
  }
}

export interface WaysRequest extends Pick<SurveyRequest, 'tag' | 'directory' | 'attempt'> {
  /** What filters what the machine forwards. */
  readonly tables: readonly Table[]
  /** Prefixes that the uplink must not be near, beside the machine's own. */
  readonly near: readonly Prefix[]
}

export interface Ways {
  readonly view: HostView
  readonly ipv4: WayOut
  readonly ipv6: WayOut
}

/** How a lab would reach the outside through this machine, by each family. */
export async function waysOut(machine: Machine, request: WaysRequest): Promise<Ways> {
  const { tables, tag, directory, near, attempt = attemptOn(machine) } = request
  const [view, nftTools] = await Promise.all([viewHost(machine), toolsOfNft(machine)])
  const surveying: Surveying = {
    ...{ machine, view, tag, tables, nftTools, attempt },
    others: actsOfOthers(machine, directory),
    hasDocker: machine.find('dockerd') !== undefined,
    used: view.used.map(({ prefix }) => prefix),
    near,
  }
  const [ipv4, ipv6] = await Promise.all([wayOut4(surveying), wayOut6(surveying)])
  return { view, ipv4, ipv6 }
}

const usualMtu = 1500
const mostMtu = 65_535

/** What the fabric has routes to. */
const prefixesOf = ({ bridges }: Network): Prefix[] =>
  bridges.flatMap(({ subnets }) => subnets.flatMap((subnet) => parsePrefix(subnet) ?? []))
