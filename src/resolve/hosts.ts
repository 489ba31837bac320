import { contains, formatIp, isLinkLocal6, type Prefix, parseIp, specialKind, subnetOf } from '../address/index.ts'
import { addressesOf, type Draft, ipKey, type Node, portsOf, type Segment } from './model.ts'
import type { HostsEntry } from './network.ts'
import { subnetsOf } from './overlap.ts'

/** The addresses of a namespace or of the machine, ready to be looked up from every other one. */
interface Known {
  readonly name: string
  readonly all: readonly HostsEntry[]
  /** Those on each segment that it is on. */
  readonly bySegment: ReadonlyMap<Segment, readonly HostsEntry[]>
  /** Those that nobody else has. */
  readonly unique: readonly { readonly ip: Prefix; readonly entry: HostsEntry }[]
}

/** What the names of the namespaces, and `host`, mean in each of them. */
export function resolveHosts({ nodes, host }: Draft): (node: Node) => HostsEntry[] {
  const all = [...nodes.values(), host]
  const owners = countOwners(all)
  const known = all.map((node) => know(node, owners))
  return (node) => {
    const segments = [...new Set(portsOf(node).flatMap(({ segment }) => segment ?? []))]
    const subnets = uniqueSubnets(node, segments)
    return [...known.flatMap((other) => entriesFor(node, other, { segments, subnets })), ...extraEntries(node)]
  }
}

/** How many of them have an address. */
function countOwners(nodes: readonly Node[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const node of nodes) {
    for (const key of new Set(addressesOf(node).map(ipKey))) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function know(node: Node, owners: ReadonlyMap<string, number>): Known {
  const { name } = node
  const entryOf = (ip: Prefix): HostsEntry => ({ address: formatIp(ip), names: [name] })
  const entries = new Map(
    addressesOf(node)
      .filter(isPublic)
      .map((ip) => [ipKey(ip), { ip, entry: entryOf(ip) }]),
  )
  const bySegment = new Map<Segment, HostsEntry[]>()
  for (const { segment, addresses } of portsOf(node)) {
    if (!segment) continue
    const here = addresses.flatMap((ip) => entries.get(ipKey(ip))?.entry ?? [])
    bySegment.set(segment, [...(bySegment.get(segment) ?? []), ...here])
  }
  const unique = [...entries.values()].filter(({ ip }) => owners.get(ipKey(ip)) === 1)
  return { name, all: [...entries.values()].map(({ entry }) => entry), bySegment, unique }
}

const isPublic = (ip: Prefix): boolean => specialKind(ip) !== 'loopback' && !isLinkLocal6(ip)

const uniqueSubnets = (node: Node, segments: readonly Segment[]): Prefix[] => [
  ...portsOf(node).flatMap(({ addresses }) => addresses.map(subnetOf)),
  ...segments.flatMap(subnetsOf),
]

interface View {
  readonly segments: readonly Segment[]
  readonly subnets: readonly Prefix[]
}

function entriesFor(asking: Node, other: Known, { segments, subnets }: View): readonly HostsEntry[] {
  if (other.name === asking.name) return other.all
  const shared = segments.flatMap((segment) => other.bySegment.get(segment) ?? [])
  if (shared.length > 0) return shared
  return other.unique.filter(({ ip }) => !subnets.some((subnet) => contains(subnet, ip))).map(({ entry }) => entry)
}

const extraEntries = ({ spec }: Node): HostsEntry[] =>
  Object.entries(spec.hosts ?? {}).flatMap(([name, said]) =>
    [said]
      .flat()
      .flatMap((text) => parseIp(text) ?? [])
      .map((ip) => ({ address: formatIp(ip), names: [name] })),
  )
