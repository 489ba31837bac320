import fc from 'fast-check'
import type { InterfaceSpec, NamespaceSpec, RouteSpec, Topology } from '../../src/spec/index.ts'

export interface ArbitraryOptions {
  readonly maxNamespaces?: number
  readonly maxBridges?: number
  readonly maxWires?: number
  /** Names of interfaces to choose from: at least as many as an interface each for a bridge or two and all wires. */
  readonly interfaceNames?: readonly string[]
}

/** Labels that break code which takes names for keys, words or options of `ip`. */
export const trickyLabels = [
  ...['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'up', 'type', 'no', 'on', 'y', 'null', 'true'],
  ...['all', 'default', 'lo', 'dev', 'netns', 'a', 'a1', 'web-1', `x${'-'.repeat(61)}x`],
]

/** Names that the kernel takes for an interface, and code may not. */
export const trickyInterfaceNames = [
  ...['eth0', 'eth0.1', '__proto__', 'constructor', 'toString', 'up', 'type', 'no', 'dev', 'mtu', 'fifteen-bytes-x'],
  ...['-x', '0x1', '1e3', '#x', '$HOME', '*', "it's", 'a"b', 'e\\x', 'x;y', 'é', '~', '@a', '!x', '{a}', '[b]', 'a,b'],
]

/** Which families a segment has. */
const familySets = [[4], [6], [4, 6], []] as const
const mtus = [undefined, 1280, 1400, 1500, 9000] as const

const arbitraryBridge = fc.record({
  name: fc.constantFrom(...trickyLabels),
  families: fc.constantFrom(...familySets),
  length: fc.integer({ min: 16, max: 26 }),
  gateway: fc.boolean(),
  mtu: fc.constantFrom(...mtus),
})

const arbitraryPort = fc.record({
  bridge: fc.nat(),
  addresses: fc.constantFrom('free', 'given', 'none'),
  mtu: fc.constantFrom(undefined, 1280),
  mac: fc.boolean(),
})

const forwardings = [undefined, false, true, 'ipv4', 'ipv6'] as const

const arbitraryNamespace = fc.record({
  name: fc.constantFrom(...trickyLabels),
  forwarding: fc.constantFrom(...forwardings),
  loopback: fc.boolean(),
  refuse: fc.constantFrom(undefined, 'blackhole', 'unreachable', 'prohibit'),
  sysctl: fc.constantFrom(undefined, 0, '1', true),
  ports: fc.array(arbitraryPort, { maxLength: 2 }),
  firstName: fc.nat(),
})

const arbitraryWire = fc.record({
  ends: fc.tuple(fc.nat(), fc.nat()),
  families: fc.constantFrom(...familySets),
  mtu: fc.constantFrom(...mtus),
  route: fc.constantFrom(undefined, 'name', 'interface', 'address', 'default'),
})

type BridgeChoice = typeof arbitraryBridge extends fc.Arbitrary<infer T> ? T : never
type NamespaceChoice = typeof arbitraryNamespace extends fc.Arbitrary<infer T> ? T : never
type WireChoice = typeof arbitraryWire extends fc.Arbitrary<infer T> ? T : never

interface Choices {
  readonly name: string | undefined
  readonly bridges: readonly BridgeChoice[]
  readonly namespaces: readonly NamespaceChoice[]
  readonly wires: readonly WireChoice[]
}

/**
 * Valid topologies: bridges, wires, routers, static routes, IPv4 and IPv6, MTUs, loopback addresses, and names that break
 * careless code. Every segment has subnets of its own, so that routers may join any of them. The checks hold once it is up.
 */
export const arbitraryTopology = ({
  maxNamespaces = 8,
  maxBridges = 3,
  maxWires = 4,
  interfaceNames = trickyInterfaceNames,
}: ArbitraryOptions = {}): fc.Arbitrary<Topology> => {
  const selector = ({ name }: { readonly name: string }) => name.toLowerCase()
  return fc
    .record({
      name: fc.option(fc.constantFrom(...trickyLabels), { nil: undefined }),
      bridges: fc.uniqueArray(arbitraryBridge, { maxLength: maxBridges, selector }),
      namespaces: fc.uniqueArray(arbitraryNamespace, { minLength: 1, maxLength: maxNamespaces, selector }),
      wires: fc.array(arbitraryWire, { maxLength: maxWires }),
    })
    .map((choices) => buildTopology(choices, interfaceNames))
}

/** What a topology literal is made of, while it grows; maps keep what is named `__proto__`. */
interface Growing {
  readonly interfaces: Map<string, InterfaceSpec>
  readonly routes: RouteSpec[]
}

function buildTopology(choices: Choices, interfaceNames: readonly string[]): Topology {
  const growing = choices.namespaces.map((): Growing => ({ interfaces: new Map(), routes: [] }))
  const nextName = (index: number) => {
    const used = growing[index]?.interfaces.size ?? 0
    return interfaceNames[((choices.namespaces[index]?.firstName ?? 0) + used) % interfaceNames.length] ?? 'eth0'
  }
  choices.namespaces.forEach(({ ports }, index) => {
    ports.forEach((port, portIndex) => {
      const bridge = choices.bridges[port.bridge % Math.max(1, choices.bridges.length)]
      if (!bridge) return
      const spec = buildPort(port, {
        bridge,
        bridgeIndex: choices.bridges.indexOf(bridge),
        host: index * 2 + portIndex,
      })
      growing[index]?.interfaces.set(nextName(index), spec)
    })
  })
  const checks = choices.wires.flatMap((wire, index) => buildWire(wire, index, { choices, growing, nextName }))
  return {
    ...(choices.name !== undefined && { name: choices.name }),
    bridges: Object.fromEntries(choices.bridges.map((bridge, index) => [bridge.name, buildBridge(bridge, index)])),
    namespaces: Object.fromEntries(
      choices.namespaces.map((namespace, index) => [namespace.name, buildNamespace(namespace, index, growing[index])]),
    ),
    checks,
  }
}

function buildBridge({ families, length, gateway, mtu }: BridgeChoice, index: number) {
  const networks = families.map((family) => (family === 4 ? `10.${index}.0.0/${length}` : `fd00:${index}::/64`))
  const gateways = families.map((family) => (family === 4 ? `10.${index}.0.1/${length}` : `fd00:${index}::1/64`))
  return {
    ...(gateway ? { addresses: gateways } : { subnets: networks }),
    ...(mtu !== undefined && { mtu }),
  }
}

interface PortPlace {
  readonly bridge: BridgeChoice
  readonly bridgeIndex: number
  /** Which host of the segment it is. */
  readonly host: number
}

function buildPort(
  { addresses, mtu, mac }: NamespaceChoice['ports'][number],
  { bridge, bridgeIndex, host }: PortPlace,
): InterfaceSpec {
  const given = bridge.families.map((family) =>
    family === 4
      ? `10.${bridgeIndex}.0.${32 + host}/${bridge.length}`
      : `fd00:${bridgeIndex}::${(256 + host).toString(16)}/64`,
  )
  return {
    bridge: bridge.name,
    ...(addresses !== 'free' && { addresses: addresses === 'given' ? given : [] }),
    ...(mtu !== undefined && { mtu }),
    ...(mac && { mac: `02:00:00:00:0${bridgeIndex}:${host.toString(16).padStart(2, '0')}` }),
  }
}

interface WireContext {
  readonly choices: Choices
  readonly growing: readonly Growing[]
  readonly nextName: (index: number) => string
}

/** A wire between two namespaces, perhaps with a route over it; and the check that its ends reach each other. */
function buildWire(wire: WireChoice, index: number, { choices, growing, nextName }: WireContext) {
  const [near, far] = wire.ends.map((end) => end % choices.namespaces.length)
  const [from, to] = [choices.namespaces[near ?? 0]?.name, choices.namespaces[far ?? 0]?.name]
  const [nearGrowing, farGrowing] = [growing[near ?? 0], growing[far ?? 0]]
  if (near === undefined || far === undefined || near === far || !from || !to || !nearGrowing || !farGrowing) return []
  const [nearName, farName] = [nextName(near), nextName(far)]
  const addresses = (last: number) =>
    wire.families.map((family) => (family === 4 ? `192.168.${index}.${last}/31` : `fd01:${index}::${last}/127`))
  const mtu = wire.mtu === undefined ? {} : { mtu: wire.mtu }
  nearGrowing.interfaces.set(nearName, { peer: `${to}:${farName}`, addresses: addresses(0), ...mtu })
  farGrowing.interfaces.set(farName, { addresses: addresses(1) })
  if (wire.families.length === 0) return []
  nearGrowing.routes.push(...routeOver(wire, index, { node: to, end: `${to}:${farName}` }, nearGrowing.routes))
  return [{ from, to: `${to}:${farName}`, icmp: 'reachable' as const }]
}

function routeOver(
  { route, families }: WireChoice,
  index: number,
  far: { readonly node: string; readonly end: string },
  others: readonly RouteSpec[],
): RouteSpec[] {
  if (route === undefined) return []
  if (route === 'default') return others.some(({ to }) => to === 'default') ? [] : [{ to: 'default', via: far.end }]
  return families.map((family) => ({
    to: family === 4 ? `198.18.${index}.0/24` : `fd02:${index}::/48`,
    via: route === 'address' ? (family === 4 ? `192.168.${index}.1` : `fd01:${index}::1`) : far.end,
    ...(route === 'name' && { metric: 50, table: 100 }),
  }))
}

function buildNamespace(choice: NamespaceChoice, index: number, growing: Growing | undefined): NamespaceSpec {
  const { forwarding, loopback, refuse, sysctl } = choice
  const routes = [...(growing?.routes ?? []), ...(refuse ? [{ to: '198.19.0.0/16', type: refuse } as const] : [])]
  return {
    ...(forwarding !== undefined && { forwarding }),
    interfaces: Object.fromEntries(growing?.interfaces ?? []),
    ...(loopback && { loopback: [`10.255.0.${index + 1}/32`, `fd00:ff::${index + 1}/128`] }),
    ...(routes.length > 0 && { routes }),
    ...(sysctl !== undefined && { sysctls: { 'net.ipv4.tcp_syncookies': sysctl } }),
  }
}
