import { formatIp, formatPrefix, parseIp, parsePrefix } from '../address/index.ts'
import type { Problem } from '../errors/errors.ts'
import { type Cuts, createCuts, type Finding, type NamespaceSpec, type Topology } from '../spec/index.ts'
import { resolveAddresses } from './addresses.ts'
import { attachPorts } from './attach.ts'
import { resolveBridges } from './bridges.ts'
import { resolveChecks } from './checks.ts'
import { impliedRoutes } from './default-routes.ts'
import { resolveHosts } from './hosts.ts'
import { resolveMacs } from './mac.ts'
import type { BridgeDraft, Draft, Node, Port } from './model.ts'
import { checkIpv6Mtus, resolveMtus } from './mtu.ts'
import { checkNames } from './names.ts'
import type { Bridge, Interface, Namespace, Network } from './network.ts'
import { checkOverlaps } from './overlap.ts'
import { resolvePolicy } from './policy.ts'
import { createReport, type Report } from './report.ts'
import { checkDuplicateRoutes } from './route-duplicates.ts'
import { resolveRoutes } from './routes.ts'
import { resolveSysctls } from './sysctls.ts'

/** The name of a topology that has none. */
const unnamed = 'topology'

/**
 * What a topology means. Never throws: what is wrong with it is in `problems`, and the network is then as near as it
 * gets. What `cuts` says was left out of the topology is not missed.
 */
export function resolveShaped(topology: Topology, cuts: Cuts): { network: Network; findings: readonly Finding[] } {
  const report = createReport(cuts)
  checkNames(topology, report)
  const bridges = resolveBridges(topology, report)
  const draft: Draft = { name: topology.name ?? unnamed, bridges, nodes: draftNodes(topology), segments: [] }
  attachPorts(draft, report)
  resolveMtus(draft, report)
  resolveAddresses(draft, report)
  checkIpv6Mtus(draft, report)
  const macs = resolveMacs(draft, report)
  checkOverlaps(draft, report)
  const hostsOf = resolveHosts(draft)
  const network: Network = {
    name: draft.name,
    bridges: [...bridges.values()].map((bridge) => finishBridge(bridge, macs)),
    namespaces: [...draft.nodes.values()].map((node) => ({ ...finishNode(node, draft, report), hosts: hostsOf(node) })),
    host: { interfaces: [], routes: [] },
    checks: resolveChecks(topology, draft, report),
  }
  return { network, findings: report.findings }
}

/** As `resolveShaped`, of a topology of which nothing was left out. */
export function resolveTopology(topology: Topology): { network: Network; problems: Problem[] } {
  const { network, findings } = resolveShaped(topology, createCuts())
  return { network, problems: findings.map(toProblem) }
}

/** A finding of which no place is known. */
export const toProblem = ({ message, hint, path }: Finding): Problem => ({
  message,
  ...(hint !== undefined && { hint }),
  path,
})

const draftNodes = ({ namespaces = {} }: Topology): Map<string, Node> =>
  new Map(Object.entries(namespaces).map(([name, spec]) => [name, draftNode(name, spec)]))

function draftNode(name: string, spec: NamespaceSpec): Node {
  const at = ['namespaces', name]
  const loopback = (spec.loopback ?? []).flatMap((text) => parsePrefix(text) ?? [])
  const node: Node = { name, spec, at, ports: new Map(), loopback }
  for (const [portName, portSpec] of Object.entries(spec.interfaces ?? {})) {
    const port: Port = {
      name: portName,
      node,
      spec: portSpec,
      at: [...at, 'interfaces', portName],
      addresses: [],
      mtu: portSpec.mtu ?? 1500,
      mac: '',
      portMac: '',
    }
    node.ports.set(portName, port)
  }
  return node
}

const finishBridge = (bridge: BridgeDraft, macs: ReadonlyMap<BridgeDraft, string>): Bridge => ({
  name: bridge.name,
  mac: macs.get(bridge) ?? '',
  mtu: bridge.mtu,
  stp: bridge.stp,
  nat: false,
  subnets: bridge.subnets.map(formatPrefix),
  addresses: bridge.gateways.map(formatPrefix),
  at: bridge.at,
})

function finishNode(node: Node, draft: Draft, report: Report): Omit<Namespace, 'hosts'> {
  const { name, spec, at } = node
  const routes = resolveRoutes(node, draft, report)
  checkDuplicateRoutes(node, routes, report)
  return {
    name,
    forwarding: spec.forwarding ?? false,
    interfaces: [...node.ports.values()].flatMap(finishPort),
    loopback: node.loopback.map(formatPrefix),
    routes: [...impliedRoutes(node, routes, report), ...routes],
    rules: resolvePolicy(node, report),
    nameservers: (spec.nameservers ?? []).flatMap((text) => parseIp(text) ?? []).map(formatIp),
    sysctls: resolveSysctls(node, report),
    setup: (spec.setup ?? []).map((command, index) => ({ command, at: [...at, 'setup', index] })),
    at,
  }
}

function finishPort({ name, mac, portMac, mtu, spec, addresses, segment, peer, at }: Port): Interface[] {
  const attachment = peer
    ? { peer: { namespace: peer.node.name, interface: peer.name } }
    : segment?.bridge && { bridge: segment.bridge.name, portMac }
  if (!attachment) return []
  const offload = ![spec.offload, peer?.spec.offload].includes(false)
  return [{ name, mac, mtu, offload, addresses: addresses.map(formatPrefix), attachment, at }]
}
