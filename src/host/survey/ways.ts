import type { Prefix } from '../../address/index.ts'
import type { Machine } from '../../machine/machine.ts'
import type { Card, Lease, WayOut } from '../../plan/index.ts'
import type { Act } from '../act.ts'
import type { Table } from '../forwarding/ruleset.ts'
import { readSetting } from '../setting.ts'
import { admit } from './admissions.ts'
import { freeEnds } from './ends.ts'
import type { HostView } from './view.ts'

export interface Surveying {
  readonly machine: Machine
  readonly view: HostView
  readonly tag: string
  /** What other labs hold. */
  readonly others: readonly Act[]
  /** What filters what the machine forwards. */
  readonly tables: readonly Table[]
  readonly nftTools: readonly string[]
  readonly hasDocker: boolean
  /** What must not be near the uplink: the machine's own prefixes and the lab's. */
  readonly used: readonly Prefix[]
}

/**
 * Without a default route, what is on the machine's own links is all the outside there is, as far as the machine forwards by
 * them already.
 */
export async function wayOut4(surveying: Surveying): Promise<WayOut> {
  const ends = freeEnds(4, surveying.tag, surveying.used)
  if (ends === undefined) return { closed: 'no addresses are left for another uplink of IPv4' }
  const devices = devicesOf(4, surveying)
  const leases = devices.flatMap((device) => leaseOf(surveying, device, { family: 'ipv4', setting: 'forwarding' }))
  const admitted = admit({ ...surveying, family: 'ipv4', devices })
  if ('closed' in admitted) return admitted
  const lro = await lroOf(surveying, leases)
  return { ends, devices, leases, lro, ...admitted }
}

/**
 * Forwarding for all, as the kernel wants it for IPv6, would end what the machine learns from router advertisements; what
 * it forwards by single devices (`force_forwarding`, Linux 6.17) leaves those alone.
 */
export function wayOut6(surveying: Surveying): WayOut {
  const { machine, tag, used } = surveying
  const devices = devicesOf(6, surveying)
  if (devices.length === 0) return { closed: 'this machine has no default route of IPv6' }
  const ends = freeEnds(6, tag, used)
  if (ends === undefined) return { closed: 'no addresses are left for another uplink of IPv6' }
  const isForwarding = readSetting(machine, allForwarding('ipv6')) === '1'
  const leases = isForwarding
    ? []
    : devices.flatMap((device) => leaseOf(surveying, device, { family: 'ipv6', setting: 'force_forwarding' }))
  const cannot = !isForwarding && devices.some((device) => settingOf(surveying, device) === undefined)
  if (cannot) return notForwarding
  const admitted = admit({ ...surveying, family: 'ipv6', devices })
  return 'closed' in admitted ? admitted : { ends, devices, leases, lro: [], ...admitted }
}

const notForwarding: WayOut = {
  closed: 'this machine does not forward IPv6, and its kernel has no force_forwarding for single devices (Linux 6.17)',
  hint: 'set net.ipv6.conf.all.forwarding=1, and accept_ra=2 first for devices that follow router advertisements',
}

const settingOf = ({ machine }: Surveying, device: string) =>
  readSetting(machine, `net/ipv6/conf/${device}/force_forwarding`)

const allForwarding = (family: 'ipv4' | 'ipv6') => `net/${family}/conf/all/forwarding`

const devicesOf = (family: 4 | 6, { view }: Surveying): string[] => [
  ...new Set(view.defaults.filter((route) => route.family === family).map(({ device }) => device)),
]

/** What another lab has leased already still is what it was before that. */
function leaseOf(
  { machine, others }: Surveying,
  device: string,
  { family, setting }: { family: 'ipv4' | 'ipv6'; setting: string },
): Lease[] {
  const card = cardOf(machine, device)
  const key = `net/${family}/conf/${device}/${setting}`
  const theirs = others.find((act) => act.kind === 'lease' && act.key === key)
  if (theirs?.kind === 'lease') return [{ card, key, value: theirs.value, was: theirs.was, under: theirs.under }]
  const was = readSetting(machine, key)
  if (was === undefined || was === '1') return []
  const under = { key: allForwarding(family), value: readSetting(machine, allForwarding(family)) ?? '' }
  return [{ card, key, value: '1', was, under }]
}

const cardOf = (machine: Machine, name: string): Card => ({
  name,
  index: Number(machine.read(`/sys/class/net/${name}/ifindex`)),
})

/** Devices whose large receive offload forwarding will turn off, or has turned off for another lab. */
async function lroOf({ machine, others }: Surveying, leases: readonly Lease[]): Promise<Card[]> {
  const found: Card[] = []
  for (const { card } of leases) {
    const isTheirs = others.some((act) => act.kind === 'lro' && act.card.index === card.index)
    if (isTheirs || (await hasLro(machine, card.name))) found.push(card)
  }
  return found
}

async function hasLro(machine: Machine, device: string): Promise<boolean> {
  const { stdout } = await machine.run(['ethtool', '-k', device])
  return /^large-receive-offload: on$/m.test(stdout)
}
