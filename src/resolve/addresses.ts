import { createPool, formatIp, formatPrefix, isLinkLocal6, type Pool, type Prefix } from '../address/index.ts'
import type { Path } from '../spec/index.ts'
import { checkInside, checkNoIpv6, readPrefixes } from './bridges.ts'
import { ipv6TurnedOff } from './ipv6-off.ts'
import {
  allPorts,
  type BridgeDraft,
  type Draft,
  hasIpv6,
  ipKey,
  loopbackPath,
  type Node,
  type Port,
  portTitle,
  type Segment,
} from './model.ts'
import type { Report } from './report.ts'
import { warnReserved } from './reserved.ts'

/**
 * Gives every interface its addresses: first those of the file, then the lowest free ones, in the file's order, to the
 * machine itself last. Where sysctls of the file turn IPv6 off, an interface gets none of it.
 */
export function resolveAddresses(draft: Draft, report: Report): void {
  for (const segment of draft.segments) {
    for (const gateway of segment.bridge?.gateways ?? []) own(segment, gateway, gatewayTitle(segment))
    for (const port of segment.ports) giveNamed(port, segment, report)
    if (segment.bridge?.nat) chooseGateways(segment, segment.bridge, report)
  }
  const pools = new Map(draft.segments.map((segment) => [segment, poolsOf(segment)]))
  for (const port of allPorts(draft)) {
    const { segment } = port
    if (port.spec.addresses !== undefined || !segment) continue
    const taking = { segment, title: portTitle(port), path: port.at, report }
    const isWith6 = hasIpv6(port) && ipv6TurnedOff(port.node, port.name) === undefined
    const possible = (pools.get(segment) ?? []).filter(({ subnet }) => subnet.family === 4 || isWith6)
    for (const pool of possible) port.addresses.push(...takeFree(pool, taking))
  }
  for (const node of draft.nodes.values()) checkLoopback(node, report)
}

const gatewayTitle = ({ title }: Segment): string => `the gateway of ${title}`

function own({ owners }: Segment, ip: Prefix, title: string): void {
  owners.set(ipKey(ip), { ip, title })
}

/** What leaves a segment needs a gateway: without one in the file, the lowest free address of each subnet. */
function chooseGateways(segment: Segment, { at, subnets, gateways }: BridgeDraft, report: Report): void {
  if (gateways.length > 0) return
  const path = [...at, 'nat']
  if (subnets.length === 0) {
    const hint = 'give it `subnets`, or `addresses` of the gateway'
    const unless = ['subnets', 'addresses'].map((field) => [...at, field])
    report.add(path, `${segment.title} has no gateway that \`nat\` could lead out by`, { hint, unless })
  }
  const taking = { segment, title: gatewayTitle(segment), path, report }
  for (const pool of poolsOf(segment)) gateways.push(...takeFree(pool, taking))
}

function giveNamed(port: Port, segment: Segment, report: Report): void {
  const said = readPrefixes(port.spec.addresses, [...port.at, 'addresses'])
  const without = port.node.spec.ipv6 === false ? `\`${port.node.name}\`` : segment.title
  if (!hasIpv6(port)) checkNoIpv6(said, without, report)
  for (const { prefix, path } of said) {
    warnReserved(prefix, path, report)
    claim(prefix, { segment, title: portTitle(port), path, report })
    if (segment.bridge && !isLinkLocal6(prefix)) checkInside(segment.bridge, prefix, path, report)
    checkIpv6(port.node, port.name, { prefix, path }, report)
    port.addresses.push(prefix)
  }
}

/** Who is to have an address on a segment, and where a problem with that is. */
interface Claim {
  readonly segment: Segment
  readonly title: string
  readonly path: Path
  readonly report: Report
}

function claim(ip: Prefix, { segment, title, path, report }: Claim): void {
  const owner = segment.owners.get(ipKey(ip))
  if (!owner) own(segment, ip, title)
  else if (owner.title === title) report.add(path, `${formatIp(ip)} is given twice`)
  else report.add(path, `${formatIp(ip)} is the address of ${owner.title} already`)
}

function poolsOf({ bridge, owners }: Segment): Pool[] {
  const taken = [...owners.values()].map(({ ip }) => ip)
  return bridge?.subnets.map((subnet) => createPool(subnet, taken)) ?? []
}

function takeFree(pool: Pool, { segment, title, path, report }: Claim): Prefix[] {
  const address = pool.take()
  if (address) own(segment, address, title)
  else report.add(path, `no free address is left in ${formatPrefix(pool.subnet)} for ${title}`, { on: 'key' })
  return address ? [address] : []
}

function checkLoopback(node: Node, report: Report): void {
  const seen = new Set<string>()
  for (const { prefix, path } of readPrefixes(node.spec.loopback, loopbackPath(node))) {
    checkIpv6(node, 'lo', { prefix, path }, report)
    if (seen.has(ipKey(prefix))) report.add(path, `${formatIp(prefix)} is given twice`)
    warnReserved(prefix, path, report)
    seen.add(ipKey(prefix))
  }
}

type Given = ReturnType<typeof readPrefixes>[number]

/** The kernel takes no address of IPv6 where that is off. */
function checkIpv6(node: Node, device: string, { prefix, path }: Given, report: Report): void {
  const off = prefix.family === 6 ? ipv6TurnedOff(node, device) : undefined
  if (off === undefined) return
  const message = `${formatIp(prefix)} can not be an address of \`${device}\`: \`${off.name}\` turns IPv6 off there`
  report.add(path, message, { hint: 'leave out one of them', unless: [off.at] })
}
