import { type Family, parseIp } from '../address/index.ts'
import { type Path, type RouteSpec, splitReference } from '../spec/index.ts'
import { type HopContext, type Hopping, hopToAddress, hopToNamed } from './hop.ts'
import { findNode, findPort } from './lookup.ts'
import { addressPaths, type Node, type Port, portsOf } from './model.ts'
import type { Hop } from './network.ts'
import type { RouteContext } from './route-context.ts'

type HopsByFamily = Map<Family, Hop[]>

/** One `via` of a route. */
interface Via {
  readonly text: string
  readonly path: Path
}

/** What one `via` comes to in each family, and on what that depends. */
interface Read {
  readonly path: Path
  readonly unless: readonly Path[]
  readonly inFamily: (family: Family) => Hopping
}

/** The hops of a route in each of the wanted families that it is possible in. */
export function resolveHops(spec: RouteSpec, wanted: readonly Family[], at: Path, context: RouteContext): HopsByFamily {
  const dev = spec.dev === undefined ? undefined : findPort(context.node, spec.dev, [...at, 'dev'], context.report)
  if (spec.dev !== undefined && !dev) return new Map()
  const vias = viasOf(spec, at)
  if (vias.length === 0) return dev ? hopsByDevice(dev, spec.to === 'default', { wanted, at, context }) : new Map()
  const hopContext = { node: context.node, dev, onLink: spec['on-link'] ?? false }
  const reads = vias.map((via) => readVia(via, hopContext, context))
  const [said] = vias.flatMap(({ text }) => parseIp(text)?.family ?? [])
  const possible = spec.to === 'default' && said !== undefined ? wanted.filter((family) => family === said) : wanted
  return chooseFamilies(possible.length > 0 ? possible : wanted, reads, context)
}

function viasOf({ via }: RouteSpec, at: Path): Via[] {
  if (via === undefined) return []
  if (typeof via === 'string') return [{ text: via, path: [...at, 'via'] }]
  return via.map((text, index) => ({ text, path: [...at, 'via', index] }))
}

interface Wanted {
  readonly wanted: readonly Family[]
  readonly at: Path
  readonly context: RouteContext
}

/** Everything that a route leads to is on the link; a default route is of the families that the interface has. */
function hopsByDevice(dev: Port, isDefault: boolean, { wanted, at, context }: Wanted): HopsByFamily {
  const has = (family: Family) => dev.addresses.some((address) => address.family === family)
  const found = wanted.filter((family) => !isDefault || has(family))
  if (found.length === 0) {
    const details = { hint: 'say `via`, or 0.0.0.0/0 or ::/0', unless: addressPaths(context.node) }
    context.report.add([...at, 'dev'], `\`${dev.name}\` has no address that says of which family the route is`, details)
  }
  return new Map(found.map((family) => [family, [{ dev: dev.name, onLink: false }]]))
}

function readVia({ text, path }: Via, hopContext: HopContext, context: RouteContext): Read | undefined {
  const unless = addressPaths(context.node)
  const ip = parseIp(text)
  if (ip) {
    // A route of IPv4 may lead to a router's IPv6 address (RFC 5549); the kernel has no such route the other way round.
    const inFamily = (family: Family) => (ip.family < family ? notOf(family, text) : hopToAddress(ip, hopContext))
    return { path, unless, inFamily }
  }
  const named = findTargets(text, path, context)
  return (
    named && {
      path,
      unless: [...unless, ...addressPaths(named.node)],
      inFamily: (family) => hopToNamed(text, named.ports, family, hopContext),
    }
  )
}

const notOf = (family: Family, text: string): Hopping => ({
  kind: 'none',
  message: `\`${text}\` is not of IPv${family}, as the route is`,
  hint: 'a route of IPv6 has a next hop of IPv6',
})

/** The interfaces that a name stands for. */
function findTargets(
  text: string,
  path: Path,
  { node, draft, report }: RouteContext,
): { readonly node: Node; readonly ports: Port[] } | undefined {
  const reference = splitReference(text)
  if (/^[\d.:/]*$/.test(text)) {
    report.add(path, `\`${text}\` is neither an IP address nor a name`)
    return undefined
  }
  if (reference.namespace === node.name) {
    report.add(path, `\`${node.name}\` can not be its own next hop`)
    return undefined
  }
  const target = findNode(reference.namespace, path, draft, report)
  if (!target || reference.interface === undefined) return target && { node: target, ports: portsOf(target) }
  const port = findPort(target, reference.interface, path, report)
  return port && { node: target, ports: [port] }
}

/** A route is of every family in which it has all its hops; where one hop could be several, that is always wrong. */
function chooseFamilies(
  wanted: readonly Family[],
  reads: readonly (Read | undefined)[],
  { report }: RouteContext,
): HopsByFamily {
  const known = reads.filter((read) => read !== undefined)
  if (known.length < reads.length) return new Map()
  const tried = wanted.map((family) => ({
    family,
    hoppings: known.map(({ inFamily, ...where }) => ({ ...where, hopping: inFamily(family) })),
  }))
  const isWhole = ({ hoppings }: (typeof tried)[number]) => hoppings.every(({ hopping }) => hopping.kind === 'hop')
  const isWorth = (kind: Hopping['kind'], index: number) => kind === 'wrong' || (index === 0 && !tried.some(isWhole))
  tried.forEach(({ hoppings }, index) => {
    for (const { path, unless, hopping } of hoppings) {
      if (hopping.kind === 'hop' || !isWorth(hopping.kind, index)) continue
      report.add(path, hopping.message, { hint: hopping.hint, unless })
    }
  })
  return new Map(tried.filter(isWhole).map(({ family, hoppings }) => [family, hoppings.flatMap(hopOf)]))
}

const hopOf = ({ hopping }: { readonly hopping: Hopping }): Hop[] => (hopping.kind === 'hop' ? [hopping.hop] : [])
