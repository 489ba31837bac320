import { bitsOf, contains, type Prefix, parseIp, parsePrefix } from '../../address/index.ts'
import { LabError } from '../../errors/errors.ts'
import type { Machine } from '../../machine/machine.ts'
import { parseOwn } from '../../machine/own-json.ts'

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
  readonly defaults: readonly DefaultRoute[]
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
  const [links, ipv4, ipv6] = await Promise.all([
    ask<IpLink>(machine, ['link', 'show']),
    ask<IpRoute>(machine, ['-4', 'route', 'show', 'table', 'all']),
    ask<IpRoute>(machine, ['-6', 'route', 'show', 'table', 'all']),
  ])
  return {
    devices: new Map(
      links.flatMap(({ ifname, altnames = [], mtu }) => [ifname, ...altnames].map((name) => [name, mtu] as const)),
    ),
    used: [...ipv4, ...ipv6].flatMap(usedBy),
    defaults: [...ipv4.flatMap(defaultOf(4)), ...ipv6.flatMap(defaultOf(6))],
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

function usedBy({ dst, type = 'unicast', dev }: IpRoute): Used[] {
  const prefix = dst === 'default' ? undefined : (parsePrefix(dst) ?? whole(dst))
  if (!prefix || everywhere.some((range) => contains(range, prefix))) return []
  return [{ prefix, title: [type === 'unicast' ? 'route' : type, dst, ...(dev ? ['dev', dev] : [])].join(' ') }]
}

function whole(text: string): Prefix | undefined {
  const ip = parseIp(text)
  return ip && { ...ip, length: bitsOf(ip.family) }
}

const defaultOf =
  (family: 4 | 6) =>
  ({ dst, type = 'unicast', dev, table = 'main', nexthops = [] }: IpRoute): DefaultRoute[] =>
    dst !== 'default' || type !== 'unicast' || table !== 'main'
      ? []
      : [dev, ...nexthops.map((hop) => hop.dev)].flatMap((device) => (device === undefined ? [] : [{ family, device }]))
