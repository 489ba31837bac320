import { formatIp, formatPrefix, parseIp } from '../address/index.ts'
import { impliedRoutes } from './default-routes.ts'
import { type BridgeDraft, type Draft, type Node, type Port, portsOf } from './model.ts'
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
    forwarding: spec.forwarding ?? false,
    interfaces: portsOf(node).flatMap(finishPort),
    loopback: node.loopback.map(formatPrefix),
    routes,
    rules: resolvePolicy(node, report),
    nameservers: nameserversOf(node, routes),
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

function nameserversOf(node: Node, routes: readonly Route[]): Namespace['nameservers'] {
  const { nameservers } = node.spec
  if (nameservers === undefined && hasWayOut(node, routes)) return 'of-host'
  return (nameservers ?? []).flatMap((text) => parseIp(text) ?? []).map(formatIp)
}

function finishPort({ name, mac, portMac, mtu, spec, addresses, segment, peer, at }: Port): Interface[] {
  const attachment = peer
    ? { peer: { namespace: peer.node.name, interface: peer.name } }
    : segment?.bridge && { bridge: segment.bridge.name, portMac }
  if (!attachment) return []
  const offload = ![spec.offload, peer?.spec.offload].includes(false)
  return [{ name, mac, mtu, offload, addresses: addresses.map(formatPrefix), attachment, at }]
}
