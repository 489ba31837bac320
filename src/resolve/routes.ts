import { everything, type Family, formatIp, formatPrefix, parseIp, parsePrefix } from '../address/index.ts'
import type { Path, RouteSpec } from '../spec/index.ts'
import { findPort } from './lookup.ts'
import { addressesOf, addressPaths, type Draft, families, ipKey, type Node } from './model.ts'
import { type Hop, localTable, type Route } from './network.ts'
import type { Report } from './report.ts'
import type { RouteContext } from './route-context.ts'
import { checkRouteFields } from './route-fields.ts'
import { resolveHops } from './route-hops.ts'

/** The routes of the file, of one namespace; `default` by a name becomes one of each family. */
export const resolveRoutes = (node: Node, draft: Draft, report: Report): Route[] =>
  (node.spec.routes ?? []).flatMap((spec, index) =>
    resolveRoute(spec, [...node.at, 'routes', index], { node, draft, report }),
  )

function resolveRoute(spec: RouteSpec, at: Path, context: RouteContext): Route[] {
  if (!checkRouteFields(spec, at, context)) return []
  const type = spec.type ?? 'unicast'
  const common = {
    type,
    ...(spec.metric !== undefined && { metric: spec.metric }),
    ...(spec.mtu !== undefined && { mtu: spec.mtu }),
    ...tableOf(spec),
    at,
  }
  const from = readFrom(spec, at, context)
  if (from === null) return []
  const wanted = wantedFamilies(spec)
  const found = hopsOf(spec, wanted, at, context)
  return [...found].map(([family, hops]) => ({
    ...common,
    to: spec.to === 'default' ? formatPrefix(everything(family)) : canonicalPrefix(spec.to),
    hops,
    ...(from && { from }),
  }))
}

/** A `local` route is of the table that the kernel looks into first, as ip-route(8) has it. */
function tableOf({ type, table }: RouteSpec): { readonly table?: number } {
  if (table !== undefined) return { table }
  return type === 'local' ? { table: localTable } : {}
}

function hopsOf(spec: RouteSpec, wanted: readonly Family[], at: Path, context: RouteContext): Map<Family, Hop[]> {
  if (spec.type === undefined || spec.type === 'unicast') return resolveHops(spec, wanted, at, context)
  const same = (hops: Hop[]) => new Map(wanted.map((family) => [family, hops]))
  if (spec.type !== 'local') return same([])
  const { dev = 'lo' } = spec
  const isThere = dev === 'lo' || findPort(context.node, dev, [...at, 'dev'], context.report) !== undefined
  return isThere ? same([{ dev, onLink: false }]) : new Map<Family, Hop[]>()
}

const canonicalPrefix = (text: string): string => {
  const prefix = parsePrefix(text)
  return prefix ? formatPrefix(prefix) : text
}

/** The families that a route can be of, by what it says: both for `default`, if `from` does not say which. */
function wantedFamilies({ to, from }: RouteSpec): readonly Family[] {
  const said = parsePrefix(to) ?? (from === undefined ? undefined : parseIp(from))
  return said ? [said.family] : families
}

/** The preferred source, or null where it is wrong: the kernel takes only an address that the namespace has. */
function readFrom({ from, to }: RouteSpec, at: Path, { node, report }: RouteContext): string | undefined | null {
  const ip = from === undefined ? undefined : parseIp(from)
  if (!ip) return undefined
  const prefix = parsePrefix(to)
  if (prefix && prefix.family !== ip.family) {
    report.add([...at, 'from'], `${formatIp(ip)} is not of the family of ${to}`)
    return null
  }
  if (addressesOf(node).some((own) => ipKey(own) === ipKey(ip))) return formatIp(ip)
  const unless = addressPaths(node)
  report.add([...at, 'from'], `${formatIp(ip)} is no address of \`${node.name}\``, { unless })
  return null
}
