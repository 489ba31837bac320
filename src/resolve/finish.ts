import { formatIp, formatPrefix, parseIp } from '../address/index.ts'
import { impliedRoutes } from './default-routes.ts'
import { resolveForwarding } from './forwarding.ts'
import { type BridgeDraft, type Draft, hasIpv6, type Node, type Port, portsOf } from './model.ts'
import type { Bridge, Command, Host, Interface, Namespace, Route } from './network.ts'
import { resolvePolicy } from './policy.ts'
import { resolvePrivate } from './private.ts'
import type { Report } from './report.ts'
import { checkDuplicateRoutes } from './route-duplicates.ts'
import { resolveRoutes } from './routes.ts'
import { resolveSysctls } from './sysctls.ts'
import { hasWayOut } from './way-out.ts'

/** A bridge as it is in the network. */
export const finishBridge = (bridge: BridgeDraft, mac: string): Bridge => ({
  name: bridge.name,
  mac,
  mtu: bridge.mtu,
  stp: bridge.stp,
  nat: bridge.nat,
  subnets: bridge.subnets.map(formatPrefix),
  addresses: bridge.gateways.map(formatPrefix),
  at: bridge.at,
})

/** A namespace as it is in the network, but for what names mean in it. */
export function finishNamespace(node: Node, draft: Draft, report: Report): Omit<Namespace, 'hosts'> {
  const { name, spec, at } = node
  const given = givenRoutes(node, draft, report)
  const routes = [...impliedRoutes(node, given, report), ...given]
  return {
    name,
    forwarding: resolveForwarding(node, report),
    ipv6: spec.ipv6 ?? true,
    interfaces: portsOf(node).flatMap(finishPort),
    loopback: node.loopback.map(formatPrefix),
    routes,
    rules: resolvePolicy(node, report),
    ...resolverOf(node, routes),
    sysctls: resolveSysctls(node, report),
    private: resolvePrivate(node, report),
    processes: spec.processes ?? 'shared',
    setup: (spec.setup ?? []).map((setup, index) => ({ ...commandOf(setup), at: [...at, 'setup', index] })),
    at,
  }
}

type Setup = NonNullable<Node['spec']['setup']>[number]

function commandOf(given: Setup): Omit<Command, 'at'> {
  if (typeof given === 'string') return { command: given }
  const { run, user } = given
  return user === undefined ? { command: run } : { command: run, user }
}

/** What the machine itself has of the network; its default route stays its own, so that none is implied. */
export const finishHost = (draft: Draft, report: Report): Host => ({
  interfaces: portsOf(draft.host).flatMap(finishPort),
  routes: givenRoutes(draft.host, draft, report),
})

function givenRoutes(node: Node, draft: Draft, report: Report): Route[] {
  const routes = resolveRoutes(node, draft, report)
  checkDuplicateRoutes(node, routes, report)
  return routes
}

type Resolver = Pick<Namespace, 'nameservers' | 'search' | 'resolverOptions'>

function resolverOf(node: Node, routes: readonly Route[]): Resolver {
  const { nameservers: said = {} } = node.spec
  const { addresses, search = [], options = [] } = isList(said) ? { addresses: said } : said
  const isOfHost = addresses === undefined && hasWayOut(node, routes)
  const nameservers = (addresses ?? []).flatMap((text) => parseIp(text) ?? []).map(formatIp)
  return { nameservers: isOfHost ? 'of-host' : nameservers, search, resolverOptions: options }
}

const isList = (said: object): said is readonly string[] => Array.isArray(said)

function finishPort(port: Port): Interface[] {
  const { name, mac, portMac, mtu, spec, addresses, segment, peer, at } = port
  const attachment = peer
    ? { peer: { namespace: peer.node.name, interface: peer.name } }
    : segment?.bridge && { bridge: segment.bridge.name, portMac }
  if (!attachment) return []
  const offload = ![spec.offload, peer?.spec.offload].includes(false)
  const ipv6 = hasIpv6(port)
  return [{ name, mac, mtu, offload, ipv6, addresses: addresses.map(formatPrefix), attachment, at }]
}
