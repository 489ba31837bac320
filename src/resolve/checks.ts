import { formatIp, isLinkLocal6, type Prefix, parseIp } from '../address/index.ts'
import { type CheckSpec, type Path, splitReference, type Topology } from '../spec/index.ts'
import { findNode, findPort } from './lookup.ts'
import { addressesOf, addressPaths, type Draft, hasFamily, ipKey, type Node } from './model.ts'
import type { Check } from './network.ts'
import { readProbe } from './probe.ts'
import type { Report } from './report.ts'

/** The checks, with the addresses that each of them is about. */
export const resolveChecks = ({ checks = [] }: Topology, draft: Draft, report: Report): Check[] =>
  checks.flatMap((spec, index) => resolveCheck(spec, ['checks', index], draft, report))

function resolveCheck(spec: CheckSpec, at: Path, draft: Draft, report: Report): Check[] {
  const probe = readProbe(spec, at, report)
  const from = findAsking(spec, at, draft, report)
  const targets = resolveTargets(spec.to, [...at, 'to'], { from, draft, report })
  return probe && from && targets ? [{ from: spec.from, to: spec.to, targets, probe, at }] : []
}

/** Who asks. The machine may ask for an address also where it is no member: what is not its network it should not reach. */
const findAsking = ({ from, to }: CheckSpec, at: Path, draft: Draft, report: Report): Node | undefined =>
  from === draft.host.name && parseIp(to) ? draft.host : findNode(from, [...at, 'from'], draft, report)

interface Context {
  readonly from: Node | undefined
  readonly draft: Draft
  readonly report: Report
}

function resolveTargets(text: string, path: Path, { from, draft, report }: Context): string[] | undefined {
  const ip = parseIp(text)
  if (ip) return [formatIp(ip)]
  const reference = splitReference(text)
  const node = findNode(reference.namespace, path, draft, report)
  if (!node) return undefined
  const port = reference.interface === undefined ? undefined : findPort(node, reference.interface, path, report)
  if (reference.interface !== undefined && !port) return undefined
  const addresses = port ? port.addresses.filter((address) => !isLinkLocal6(address)) : addressesOf(node)
  if (!from) return undefined
  const targets = distinct(addresses.filter(({ family }) => hasFamily(from, family)))
  if (targets.length === 0) {
    const unless = [...addressPaths(from), ...addressPaths(node)]
    report.add(path, `\`${text}\` has no address of a family that \`${from.name}\` has`, { unless })
  }
  return targets
}

const distinct = (addresses: readonly Prefix[]): string[] => [
  ...new Map(addresses.map((address) => [ipKey(address), formatIp(address)])).values(),
]
