import type { Table } from '../host/forwarding/ruleset.ts'
import { waysOut as surveyWaysOut } from '../host/survey/index.ts'
import { withSide } from '../lab/side/index.ts'
import type { Machine } from '../machine/machine.ts'
import { isOpen, type OpenWay, type WayOut } from '../plan/index.ts'
import { networkOf } from '../resolve/index.ts'
import { type Finding, type Look, lookAt } from './finding.ts'

interface Surroundings {
  readonly machine: Machine
  /** Who would change the machine for a way out. */
  readonly by: ChangedBy
  /** What was found out about the kernel. */
  readonly kernel: readonly Finding[]
}

/** Root itself, who sees the firewall's rules; the agent; or nobody, and what to do about that. */
export type ChangedBy =
  | { readonly root: Look<readonly Table[]> }
  | { readonly agent: true }
  | { readonly nobody: string; readonly remedy: string }

type Found = Pick<Finding, 'status' | 'detail' | 'remedy'>
type Both<T> = { readonly [family in 'ipv4' | 'ipv6']: T }

/** Whether `nat: true` would work here, by each family, and what of the host it would touch: what `up` would find. */
export async function waysOut({ machine, by, kernel }: Surroundings): Promise<Both<Finding>> {
  const { ipv4, ipv6 } = await foundOf(machine, by, lackOf(kernel))
  return { ipv4: { area: 'way out', name: 'IPv4', ...ipv4 }, ipv6: { area: 'way out', name: 'IPv6', ...ipv6 } }
}

async function foundOf(machine: Machine, by: ChangedBy, lack: string | undefined): Promise<Both<Found>> {
  if ('nobody' in by) return both({ status: 'missing', detail: by.nobody, remedy: by.remedy })
  if (lack !== undefined) return both({ status: 'missing', detail: `needs ${lack}, see above` })
  const ways = await lookFor(machine, by)
  if ('unseen' in ways) return both({ status: 'unseen', detail: ways.unseen })
  return { ipv4: described(ways.seen.ipv4), ipv6: described(ways.seen.ipv6) }
}

async function lookFor(machine: Machine, by: Exclude<ChangedBy, { nobody: string }>): Promise<Look<Both<WayOut>>> {
  if ('agent' in by) return await lookAt(() => surveyByAgent(machine))
  if ('unseen' in by.root) return by.root
  const { seen } = by.root
  return await lookAt(() => survey(machine, seen))
}

const both = (found: Found): Both<Found> => ({ ipv4: found, ipv6: found })

/** There is no way out without them, by any family: it translates, and guards by where a packet is going. */
const needed = ['nft nat', 'nft fib']

const lackOf = (kernel: readonly Finding[]): string | undefined =>
  needed.find((feature) => !kernel.some(({ name, status }) => name === feature && status === 'ok'))

const survey = (machine: Machine, tables: readonly Table[]): Promise<Both<WayOut>> =>
  surveyWaysOut(machine, { tables, tag: '00000000', directory: '', near: [] })

/** It is asked what it would find for a topology of which it is the way out; addresses of documentation are nobody's. */
const surveyByAgent = (machine: Machine): Promise<Both<WayOut>> =>
  withSide(machine, { byAgent: true }, (side) =>
    side.survey({ topology, network: networkOf(topology), tag: '00000000' }),
  )

const topology = { name: 'doctor', bridges: { lan: { subnets: ['192.0.2.0/24', '2001:db8::/64'], nat: true } } }

function described(way: WayOut): Found {
  if (isOpen(way)) return openWay(way)
  return { status: 'missing', detail: way.closed, ...(way.hint !== undefined && { remedy: way.hint }) }
}

function openWay(way: OpenWay): Found {
  if (way.devices.length === 0) return { status: 'limited', detail: openText(way), remedy: 'give it a default route' }
  if (way.doubts.length === 0) return { status: 'ok', detail: openText(way) }
  return { status: 'limited', detail: [openText(way), ...way.doubts].join('; ') }
}

function openText({ devices, leases, lro, admissions }: OpenWay): string {
  const touched = [
    ...leases.map(({ key }) => `sets ${sysctlName(key)}`),
    ...lro.map(({ name }) => `turns large-receive-offload of ${name} off`),
    ...admissions.map(({ tool, chain }) => `puts two rules into ${chain} (${tool})`),
  ]
  const where =
    devices.length === 0
      ? 'to the links of this machine only, as it has no default route'
      : `through ${devices.join(', ')}`
  return `${where}; ${touched.join(', ') || 'no setting and no rule of the host is touched'}`
}

/** sysctl.d(5): in a name a slash and a dot stand for each other. */
const sysctlName = (key: string): string => key.replaceAll(/[./]/g, (separator) => (separator === '/' ? '.' : '/'))
