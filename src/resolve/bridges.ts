import { contains, findOverlaps, formatIp, formatPrefix, type Prefix, parsePrefix, subnetOf } from '../address/index.ts'
import type { BridgeSpec, Path, Topology } from '../spec/index.ts'
import { type BridgeDraft, ipKey } from './model.ts'
import type { Report } from './report.ts'
import { warnReserved } from './reserved.ts'

interface Said {
  readonly prefix: Prefix
  readonly path: Path
}

/** A list of prefixes as the file says it, each with its path. */
export const readPrefixes = (texts: readonly string[] | undefined, base: Path): Said[] =>
  (texts ?? []).flatMap((text, index) => {
    const prefix = parsePrefix(text)
    return prefix ? [{ prefix, path: [...base, index] }] : []
  })

/** Bridges by name; what their `subnets` and `addresses` say is checked against each other. */
export const resolveBridges = ({ bridges = {} }: Topology, report: Report): Map<string, BridgeDraft> =>
  new Map(Object.entries(bridges).map(([name, spec]) => [name, resolveBridge(name, spec, report)]))

function resolveBridge(name: string, spec: BridgeSpec, report: Report): BridgeDraft {
  const at = ['bridges', name]
  const gateways = readPrefixes(spec.addresses, [...at, 'addresses'])
  const subnets = allSubnets(readPrefixes(spec.subnets, [...at, 'subnets']), gateways)
  const draft: BridgeDraft = {
    name,
    at,
    mtu: spec.mtu ?? 1500,
    stp: spec.stp ?? false,
    nat: spec.nat ?? false,
    ipv6: spec.ipv6 ?? true,
    subnets: subnets.map(({ prefix }) => prefix),
    gateways: gateways.map(({ prefix }) => prefix),
  }
  if (!draft.ipv6) checkNoIpv6([...subnets, ...gateways], `bridge \`${name}\``, report)
  checkSubnets(subnets, report)
  checkGateways(draft, gateways, report)
  return draft
}

/** The given subnets, and of families without one those that the gateway's addresses imply. */
function allSubnets(given: readonly Said[], gateways: readonly Said[]): Said[] {
  const subnets = [...given]
  for (const { prefix, path } of gateways) {
    const isGiven = given.some((subnet) => subnet.prefix.family === prefix.family)
    const isIn = subnets.some((subnet) => contains(subnet.prefix, prefix))
    if (!isGiven && !isIn) subnets.push({ prefix: subnetOf(prefix), path })
  }
  return subnets
}

/** Whose `ipv6` is false has no addresses of it. */
export function checkNoIpv6(said: readonly Said[], title: string, report: Report): void {
  for (const { prefix, path } of said) {
    if (prefix.family === 6) report.add(path, `${formatPrefix(prefix)} is of IPv6, and ${title} has \`ipv6: false\``)
  }
}

function checkSubnets(subnets: readonly Said[], report: Report): void {
  for (const { inner, outer } of findOverlaps(subnets, ({ prefix }) => prefix)) {
    report.add(inner.path, `${formatPrefix(inner.prefix)} overlaps ${formatPrefix(outer.prefix)} of the same bridge`)
  }
}

function checkGateways(bridge: BridgeDraft, gateways: readonly Said[], report: Report): void {
  const seen = new Set<string>()
  for (const { prefix, path } of gateways) {
    if (seen.has(ipKey(prefix))) report.add(path, `${formatIp(prefix)} is given twice`)
    seen.add(ipKey(prefix))
    warnReserved(prefix, path, report)
    checkInside(bridge, prefix, path, report)
  }
}

/** An address of something on a bridge is in a subnet of it, if it has any. */
export function checkInside({ name, at, subnets }: BridgeDraft, address: Prefix, path: Path, report: Report): void {
  if (subnets.length === 0 || subnets.some((subnet) => contains(subnet, address))) return
  const hint = `\`${name}\` has ${subnets.map(formatPrefix).join(', ')}`
  const message = `${formatIp(address)} is in no subnet of bridge \`${name}\``
  report.add(path, message, {
    hint,
    unless: [
      [...at, 'subnets'],
      [...at, 'addresses'],
    ],
  })
}
