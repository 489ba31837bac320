import {
  bitsOf,
  contains,
  type Family,
  findOverlaps,
  formatPrefix,
  isLinkLocal6,
  type Prefix,
  subnetOf,
} from '../address/index.ts'
import { isRouterOf } from './forwarding.ts'
import { type Draft, families, type Node, portsOf, type Segment } from './model.ts'
import type { Report } from './report.ts'

/**
 * Segments that namespaces with `forwarding` join, directly or by way of others, are one network: their subnets must be
 * apart, in each family. So must those of bridges with a gateway, which has one stack for them all. Elsewhere the same subnet may be used
 * again. The machine itself joins none: it does not forward between its interfaces, see `checkHostOverlaps`.
 */
export function checkOverlaps(draft: Draft, report: Report): void {
  for (const family of families) {
    // A router with NAT ends a domain, also while what the file says of it can not be used.
    const isRouter = ({ spec, at }: Node) =>
      isRouterOf(spec, family) && !['nat', 'nftables'].some((field) => report.cuts.touches([...at, field]))
    for (const segments of domainsOf(draft, isRouter)) {
      if (segments.length > 1) checkDomain(segments, family, report)
    }
  }
}

/** Groups the segments by what joins them. */
function domainsOf({ segments, nodes }: Draft, isRouter: (node: Node) => boolean): Segment[][] {
  const parents = new Map<Segment, Segment>()
  const rootOf = (segment: Segment): Segment => {
    let root = segment
    for (let parent = parents.get(root); parent; parent = parents.get(root)) root = parent
    if (root !== segment) parents.set(segment, root)
    return root
  }
  const byRouters = [...nodes.values()]
    .filter(isRouter)
    .map((node) => portsOf(node).flatMap(({ segment }) => (segment ? [segment] : [])))
  const byGateway = segments.filter(({ bridge }) => (bridge?.gateways.length ?? 0) > 0)
  for (const joined of [...byRouters, byGateway]) {
    for (const segment of joined) {
      const [one, other] = [rootOf(segment), rootOf(joined[0] ?? segment)]
      if (one !== other) parents.set(one, other)
    }
  }
  return [...Map.groupBy(segments, rootOf).values()]
}

interface Used {
  readonly segment: Segment
  readonly subnet: Prefix
}

function checkDomain(segments: readonly Segment[], family: Family, report: Report): void {
  const order = new Map(segments.map((segment, index) => [segment, index]))
  const ofFamily = (segment: Segment) => subnetsOf(segment).filter((subnet) => subnet.family === family)
  const used = segments.flatMap((segment) => ofFamily(segment).map((subnet) => ({ segment, subnet })))
  for (const { inner, outer } of findOverlaps(used, ({ subnet }) => subnet)) {
    const isLater = (order.get(inner.segment) ?? 0) > (order.get(outer.segment) ?? 0)
    const [first, second]: [Used, Used] = isLater ? [outer, inner] : [inner, outer]
    if (first.segment === second.segment) continue
    const [earlier, later] = [first, second].map(({ subnet, segment }) => `${formatPrefix(subnet)} of ${segment.title}`)
    const message = `${later} overlaps ${earlier}`
    const hint = 'the two are joined, by namespaces with `forwarding` or by the lab as the gateway of both'
    report.add(second.segment.at, message, { hint, on: 'key' })
  }
}

/**
 * The subnets of a segment, none of them in another. On wires, and where the file gives a bridge none, they are those of
 * the addresses; an address of full length says nothing about who else is there.
 */
export function subnetsOf({ bridge, ports }: Segment): Prefix[] {
  const given = bridge?.subnets ?? []
  if (given.length > 0) return [...given]
  const said = ports
    .flatMap(({ addresses }) => addresses)
    .filter((address) => address.length < bitsOf(address.family) && !isLinkLocal6(address))
    .map(subnetOf)
    .toSorted((a, b) => a.length - b.length)
  const widest: Prefix[] = []
  for (const subnet of said) if (!widest.some((other) => contains(other, subnet))) widest.push(subnet)
  return widest
}
