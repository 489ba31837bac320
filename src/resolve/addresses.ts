import { createPool, formatIp, formatPrefix, isLinkLocal6, type Pool, type Prefix } from '../address/index.ts'
import type { Path } from '../spec/index.ts'
import { checkInside, readPrefixes } from './bridges.ts'
import { type Draft, ipKey, loopbackPath, type Node, type Port, portTitle, type Segment } from './model.ts'
import type { Report } from './report.ts'

/** Gives every interface its addresses: first those of the file, then the lowest free ones, in the file's order. */
export function resolveAddresses({ segments, nodes }: Draft, report: Report): void {
  for (const segment of segments) {
    for (const gateway of segment.bridge?.gateways ?? []) {
      segment.owners.set(ipKey(gateway), { ip: gateway, title: `the gateway of ${segment.title}` })
    }
    for (const port of segment.ports) giveNamed(port, segment, report)
  }
  const ports = [...nodes.values()].flatMap((node) => [...node.ports.values()])
  const pools = new Map(segments.map((segment) => [segment, poolsOf(segment)]))
  for (const port of ports) {
    if (port.spec.addresses !== undefined || !port.segment) continue
    for (const pool of pools.get(port.segment) ?? []) giveFree(port, pool, report)
  }
  for (const node of nodes.values()) checkLoopback(node, report)
}

function giveNamed(port: Port, segment: Segment, report: Report): void {
  for (const { prefix, path } of readPrefixes(port.spec.addresses, [...port.at, 'addresses'])) {
    claim(prefix, portTitle(port), { segment, path, report })
    if (segment.bridge && !isLinkLocal6(prefix)) checkInside(segment.bridge, prefix, path, report)
    port.addresses.push(prefix)
  }
}

interface Claim {
  readonly segment: Segment
  readonly path: Path
  readonly report: Report
}

function claim(ip: Prefix, title: string, { segment, path, report }: Claim): void {
  const owner = segment.owners.get(ipKey(ip))
  if (!owner) segment.owners.set(ipKey(ip), { ip, title })
  else if (owner.title === title) report.add(path, `${formatIp(ip)} is given twice`)
  else report.add(path, `${formatIp(ip)} is the address of ${owner.title} already`)
}

function poolsOf({ bridge, owners }: Segment): Pool[] {
  const taken = [...owners.values()].map(({ ip }) => ip)
  return bridge?.subnets.map((subnet) => createPool(subnet, taken)) ?? []
}

function giveFree(port: Port, pool: Pool, report: Report): void {
  const address = pool.take()
  if (!address) {
    report.add(port.at, `no free address is left in ${formatPrefix(pool.subnet)} for ${portTitle(port)}`, { on: 'key' })
    return
  }
  port.addresses.push(address)
  port.segment?.owners.set(ipKey(address), { ip: address, title: portTitle(port) })
}

function checkLoopback(node: Node, report: Report): void {
  const seen = new Set<string>()
  for (const { prefix, path } of readPrefixes(node.spec.loopback, loopbackPath(node))) {
    if (seen.has(ipKey(prefix))) report.add(path, `${formatIp(prefix)} is given twice`)
    seen.add(ipKey(prefix))
  }
}
