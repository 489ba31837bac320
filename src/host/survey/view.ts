import { bitsOf, contains, formatIp, type Prefix, parseIp, parsePrefix } from '../../address/index.ts'
import { LabError } from '../../errors/errors.ts'
import type { Machine } from '../../machine/machine.ts'
import { parseOwn } from '../../machine/own-json.ts'
import { type Leading, leadsOut } from './leads.ts'

/** A prefix that the machine has a use for, and the route that says so. */
export interface Used {
  readonly prefix: Prefix
  readonly title: string
}

export interface DefaultRoute {
  readonly family: 4 | 6
  readonly device: string
}

/** What of the machine's network a lab must not get in the way of. */
export interface HostView {
  /** The names of its devices, all that each has, and their MTU in bytes. */
  readonly devices: ReadonlyMap<string, number>
  readonly used: readonly Used[]
  /** Where the kernel sends what is for the outside, by IPv4 and by IPv6. */
  readonly leading: { readonly 4: Leading; readonly 6: Leading }
  /** The default routes of the main table, of which some wait until others are gone. */
  readonly defaults: readonly DefaultRoute[]
  /** The machine's own addresses, by device. */
  readonly addresses: ReadonlyMap<string, readonly string[]>
}

interface IpLink {
  readonly ifname: string
  readonly altnames?: readonly string[]
  readonly mtu: number
}

interface IpRoute {
  readonly dst: string
  readonly type?: string
  readonly dev?: string
  readonly table?: string
  readonly nexthops?: readonly { readonly dev?: string }[]
}

export async function viewHost(machine: Machine): Promise<HostView> {
  const [links, ipv4, ipv6, leading4, leading6] = await Promise.all([
    ask<IpLink>(machine, ['link', 'show']),
    ask<IpRoute>(machine, ['-4', 'route', 'show', 'table', 'all']),
    ask<IpRoute>(machine, ['-6', 'route', 'show', 'table', 'all']),
    leadsOut(machine, 4),
    leadsOut(machine, 6),
  ])
  return {
    devices: new Map(
      links.flatMap(({ ifname, altnames = [], mtu }) => [ifname, ...altnames].map((name) => [name, mtu] as const)),
    ),
    used: [...ipv4, ...ipv6].flatMap(usedBy),
    leading: { 4: leading4, 6: leading6 },
    defaults: [...ipv4.flatMap(defaultOf(4)), ...ipv6.flatMap(defaultOf(6))],
    addresses: addressesIn([...ipv4, ...ipv6]),
  }
}

async function ask<T>(machine: Machine, words: readonly string[]): Promise<T[]> {
  const { exitCode, stdout, stderr } = await machine.run(['ip', '-json', ...words])
  if (exitCode !== 0) throw new LabError(`ip ${words.join(' ')}: ${stderr.trim()}`)
  // Old versions say an empty list as nothing.
  return stdout.trim() === '' ? [] : parseOwn<T[]>(stdout)
}

/** Of every link, and of no use to anybody in particular. */
const everywhere = ['fe80::/10', 'ff00::/8', '224.0.0.0/4'].flatMap((text) => parsePrefix(text) ?? [])

/**
 * No network is as large: the registries have no larger block than a /8 of IPv4, and IPv6 has none of its own for anybody
 * that is larger than the /7 of local addresses (RFC 4193). What is, as the two halves of all that a VPN takes, leads out
 * like a default route, and is in use by nobody.
 */
const largest = { 4: 8, 6: 7 }

function usedBy({ dst, type = 'unicast', dev }: IpRoute): Used[] {
  const prefix = dst === 'default' ? undefined : (parsePrefix(dst) ?? whole(dst))
  if (!prefix || prefix.length < largest[prefix.family]) return []
  if (everywhere.some((range) => contains(range, prefix))) return []
  return [{ prefix, title: [type === 'unicast' ? 'route' : type, dst, ...(dev ? ['dev', dev] : [])].join(' ') }]
}

function whole(text: string): Prefix | undefined {
  const ip = parseIp(text)
  return ip && { ...ip, length: bitsOf(ip.family) }
}

function addressesIn(routes: readonly IpRoute[]): Map<string, string[]> {
  const own = routes.flatMap(({ dst, type, dev }) => {
    const ip = parseIp(dst)
    return type === 'local' && dev !== undefined && ip ? [{ dev, address: formatIp(ip) }] : []
  })
  const byDevice = Map.groupBy(own, ({ dev }) => dev)
  return new Map([...byDevice].map(([dev, entries]) => [dev, entries.map(({ address }) => address)]))
}

const defaultOf =
  (family: 4 | 6) =>
  ({ dst, type = 'unicast', dev, table = 'main', nexthops = [] }: IpRoute): DefaultRoute[] =>
    dst !== 'default' || type !== 'unicast' || table !== 'main'
      ? []
      : [dev, ...nexthops.map((hop) => hop.dev)].flatMap((device) => (device === undefined ? [] : [{ family, device }]))
