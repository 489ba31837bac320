import { contains, type Family, formatIp, type Ip, isLinkLocal6, type Prefix } from '../address/index.ts'
import { addressesOf, ipKey, type Node, type Port, portsOf, portTitle } from './model.ts'
import type { Hop } from './network.ts'

/** A next hop, or why there is none: because nothing fits (in this family), or because too much does. */
export type Hopping =
  | { readonly kind: 'hop'; readonly hop: Hop }
  | { readonly kind: 'none' | 'wrong'; readonly message: string; readonly hint?: string }

/** What the route that the hop is of says besides. */
export interface HopContext {
  readonly node: Node
  readonly dev: Port | undefined
  readonly onLink: boolean
}

const portsFor = ({ node, dev }: HopContext): Port[] => (dev ? [dev] : portsOf(node))

/** The longest prefix of an interface that an address is in, in bits; -1 where it is in none. */
const coverOf = ({ addresses }: Port, ip: Ip): number =>
  Math.max(-1, ...addresses.filter((address) => contains(address, ip)).map(({ length }) => length))

/** The interface by which an address is reached: one where somebody has it, and of those the one that says most. */
function portTowards(ip: Ip, context: HopContext): Port | undefined {
  const covering = portsFor(context).filter((port) => coverOf(port, ip) >= 0)
  const owned = covering.filter(({ segment }) => segment?.owners.has(ipKey(ip)))
  const [best] = (owned.length > 0 ? owned : covering).toSorted((a, b) => coverOf(b, ip) - coverOf(a, ip))
  return best
}

const hopTo = (ip: Ip, port: Port, onLink: boolean): Hopping => ({
  kind: 'hop',
  hop: { via: formatIp(ip), dev: port.name, onLink },
})

/** The next hop that the file gives as an address. */
export function hopToAddress(ip: Ip, context: HopContext): Hopping {
  const { node, dev, onLink } = context
  const text = formatIp(ip)
  if (addressesOf(node).some((own) => ipKey(own) === ipKey(ip))) {
    return { kind: 'wrong', message: `${text} is an address of \`${node.name}\` itself` }
  }
  if (dev && (onLink || isLinkLocal6(ip))) return hopTo(ip, dev, onLink)
  if (isLinkLocal6(ip)) return { kind: 'wrong', message: `${text} is on every link`, hint: 'say on which with `dev`' }
  const port = portTowards(ip, context)
  if (port) return hopTo(ip, port, onLink)
  const who = dev ? portTitle(dev) : `no interface of \`${node.name}\``
  return { kind: 'none', message: `${who} ${dev ? 'can not reach' : 'can reach'} ${text}`, hint: reachHint(context) }
}

function reachHint(context: HopContext): string {
  const subnets = portsFor(context).flatMap(({ name, addresses }) =>
    addresses.map(({ length, ...ip }) => `${name} ${formatIp(ip)}/${length}`),
  )
  return subnets.length === 0 ? 'it has no addresses' : `its addresses: ${subnets.join(', ')}`
}

interface Candidate {
  readonly ip: Prefix
  readonly port: Port
  readonly theirs: Port
}

function meetingsOf(targets: readonly Port[], context: HopContext): { port: Port; theirs: Port }[] {
  return portsFor(context).flatMap((port) =>
    targets.filter(({ segment }) => segment && segment === port.segment).map((theirs) => ({ port, theirs })),
  )
}

/** The next hop that the file gives as a name, in one family: the address on the segment that both are on. */
export function hopToNamed(name: string, targets: readonly Port[], family: Family, context: HopContext): Hopping {
  const meetings = meetingsOf(targets, context)
  const own = context.dev ? portTitle(context.dev) : `\`${context.node.name}\``
  if (meetings.length === 0) return { kind: 'none', message: `${own} and \`${name}\` are on no segment together` }
  const reachable = meetings.flatMap(({ port, theirs }) =>
    theirs.addresses
      .filter((ip) => !isLinkLocal6(ip) && (context.onLink || coverOf(port, ip) >= 0))
      .map((ip): Candidate => ({ ip, port, theirs })),
  )
  const candidates = reachable.filter(({ ip }) => ip.family === family)
  const distinct = [...new Map(candidates.map((candidate) => [ipKey(candidate.ip), candidate])).values()]
  const [first] = candidates
  if (!first) {
    const [other] = family === 4 ? reachable : []
    return {
      kind: 'none',
      message: `\`${name}\` has no ${reachable.length > 0 ? `IPv${family} ` : ''}address that ${own} can reach`,
      ...(other && { hint: `an IPv4 route may lead to its IPv6 address: \`via: "${formatIp(other.ip)}"\`` }),
    }
  }
  if (distinct.length > 1) return ambiguous(name, distinct)
  return hopTo(first.ip, portTowards(first.ip, context) ?? first.port, context.onLink)
}

function ambiguous(name: string, candidates: readonly Candidate[]): Hopping {
  const list = candidates.map(({ ip, theirs }) => `${formatIp(ip)} (${portTitle(theirs)})`).join(', ')
  return { kind: 'wrong', message: `\`${name}\` can be reached at more than one address`, hint: `choose: ${list}` }
}
