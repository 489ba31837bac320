import type { Machine } from '../../machine/machine.ts'
import { bare, type OpenWay, type WayOut } from '../../plan/index.ts'
import type { Act } from '../act.ts'
import type { Table } from '../forwarding/ruleset.ts'
import { pools } from '../pools.ts'
import { readSetting } from '../setting.ts'
import type { Attempt } from '../trial/trials.ts'
import { admit, type Closed } from './admissions.ts'
import { freeEnds, type Neighbours } from './ends.ts'
import type { Lead } from './leads.ts'
import { allForwarding, answeringForOthers, canForward, leaseOf, lroOf } from './leases.ts'
import { triedBy } from './tried.ts'
import type { HostView } from './view.ts'

export interface Surveying extends Neighbours {
  readonly machine: Machine
  readonly view: HostView
  readonly tag: string
  /** What other labs hold. */
  readonly others: readonly Act[]
  /** What filters what the machine forwards. */
  readonly tables: readonly Table[]
  readonly nftTools: readonly string[]
  readonly hasDocker: boolean
  /** Where reading the rules cannot tell. */
  readonly attempt: Attempt
}

/**
 * Without a route that leads out, what is on the machine's own links is all the outside there is, as far as the machine
 * forwards by them already.
 */
export async function wayOut4(surveying: Surveying): Promise<WayOut> {
  const leading = leadingOut(4, surveying)
  const admitted = await admitFromAny(4, surveying, leading)
  if ('closed' in admitted) return admitted
  const leases = devicesOf(leading).flatMap((device) => leaseOf(surveying, 'ipv4', device))
  const answering = answeringForOthers(
    surveying.machine,
    leases.map(({ card }) => card),
  )
  if (answering !== undefined) return answeringClosed(answering)
  return { ...admitted, leases, lro: await lroOf(surveying, leases) }
}

/**
 * Forwarding for all, as the kernel wants it for IPv6, would end what the machine learns from router advertisements; what
 * it forwards by single devices (`force_forwarding`, Linux 6.17) leaves those alone.
 */
export async function wayOut6(surveying: Surveying): Promise<WayOut> {
  const leading = leadingOut(6, surveying)
  if (leading.now.length === 0) return { closed: 'this machine has no default route of IPv6' }
  const devices = devicesOf(leading)
  const isForwarding = readSetting(surveying.machine, allForwarding('ipv6')) === '1'
  const leases = isForwarding ? [] : devices.flatMap((device) => leaseOf(surveying, 'ipv6', device))
  const cannot = !isForwarding && devices.some((device) => !canForward(surveying.machine, 'ipv6', device))
  if (cannot) return notForwarding
  const admitted = await admitFromAny(6, surveying, leading)
  return 'closed' in admitted ? admitted : { ...admitted, leases, lro: [] }
}

/** The devices by which the machine reaches the outside, and those by which it would if these were gone. */
interface LeadingOut {
  readonly now: readonly Lead[]
  readonly standby: readonly Lead[]
  readonly doubts: readonly string[]
}

function leadingOut(family: 4 | 6, { view }: Surveying): LeadingOut {
  const { leads: now, hasOwnRules } = view.leading[family]
  const others = view.defaults.filter((route) => route.family === family).map(({ device }) => device)
  const standby = [...new Set(others)].filter((device) => !now.some((lead) => lead.device === device))
  const [destination] = now.map((lead) => lead.destination)
  return {
    now,
    standby: destination === undefined ? [] : standby.map((device) => ({ device, destination })),
    doubts: hasOwnRules
      ? [`this machine has rules for what it sends itself (\`ip rule\`, iif lo), and they do not hold for a lab`]
      : [],
  }
}

const devicesOf = ({ now, standby }: LeadingOut): string[] => [...now, ...standby].map(({ device }) => device)

type FromAny = Pick<OpenWay, 'ends' | 'devices' | 'doubts' | 'admissions'>

/** With ends from the first pool whose addresses the machine lets through; else what is in the way of the first. */
async function admitFromAny(
  family: 4 | 6,
  surveying: Surveying,
  { now, standby, doubts }: LeadingOut,
): Promise<FromAny | Closed> {
  const refusals: Closed[] = []
  for (const pool of pools[family]) {
    const ends = freeEnds(pool, surveying.tag, surveying)
    if (ends === undefined) continue
    const { attempt, tables, view } = surveying
    const source = bare(ends.lab)
    const request = { ...surveying, family: `ipv${family}`, source, now, standby, addresses: view.addresses } as const
    const admitted = admit(request)
    const found = 'closed' in admitted ? admitted : await triedBy(attempt, { ...admitted, ends, tables })
    if (!('closed' in found)) {
      return { ends, devices: now.map(({ device }) => device), ...found, doubts: [...doubts, ...found.doubts] }
    }
    refusals.push(found)
  }
  return refusals[0] ?? { closed: `no addresses are left for another uplink of IPv${family}` }
}

/** Of what the machine was told to do where it forwards, and does not yet, a lab is no occasion. */
const answeringClosed = (by: string): WayOut => ({
  closed: `this machine would answer ARP requests for others as soon as it forwards: ${by}`,
  hint: 'set net.ipv4.ip_forward=1, where that is meant, or take the proxy away',
})

const notForwarding: WayOut = {
  closed: 'this machine does not forward IPv6, and its kernel has no force_forwarding for single devices (Linux 6.17)',
  hint: 'set net.ipv6.conf.all.forwarding=1, and accept_ra=2 first for devices that follow router advertisements',
}
