import fc from 'fast-check'
import type { InterfaceSpec, NamespaceSpec, Topology } from '../../src/spec/index.ts'

const arbitraryPort = fc.record({ bridge: fc.nat(), addresses: fc.constantFrom('free', 'given', 'none') })

const arbitraryWire = fc.record({
  namespace: fc.nat(),
  saidBy: fc.constantFrom('host', 'namespace'),
  route: fc.constantFrom(undefined, 'host', 'namespace', 'both'),
})

const arbitraryChoices = fc.record({
  nat: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  ports: fc.array(arbitraryPort, { maxLength: 2 }),
  wires: fc.array(arbitraryWire, { maxLength: 2 }),
  isListed: fc.boolean(),
})

type Choices = typeof arbitraryChoices extends fc.Arbitrary<infer T> ? T : never
type PortChoice = Choices['ports'][number]
type WireChoice = Choices['wires'][number]

/** Valid topologies with what `arbitraryTopology` leaves out: bridges with `nat`, and the machine itself. */
export const withHost = (topologies: fc.Arbitrary<Topology>): fc.Arbitrary<Topology> =>
  fc.tuple(topologies, arbitraryChoices).map(([topology, choices]) => addHost(topology, choices))

function addHost(topology: Topology, { nat, ports, wires, isListed }: Choices): Topology {
  const bridges = Object.entries(topology.bridges ?? {})
  const names = Object.keys(topology.namespaces ?? {})
  const taken = Map.groupBy(ports, ({ bridge }) => bridges[bridge % Math.max(1, bridges.length)])
  const onBridges = [...taken].flatMap(([bridge, [port]], index) =>
    bridge && port ? [[`lan${index}`, portOn(bridge, port)] as const] : [],
  )
  const ends = wires.map((wire, index) => wireTo(names[wire.namespace % names.length] ?? '', wire, index))
  const routes = ends.flatMap(({ hostRoutes }) => hostRoutes)
  return {
    ...topology,
    bridges: Object.fromEntries(bridges.map(([name, spec], index) => [name, withNat(spec, nat[index] ?? false)])),
    namespaces: Object.fromEntries(
      Object.entries(topology.namespaces ?? {}).map(([name, spec]) => [
        name,
        ends.filter((end) => end.name === name).reduce(withEnd, spec),
      ]),
    ),
    host: {
      interfaces: Object.fromEntries([...onBridges, ...ends.map(({ hostEnd }) => hostEnd)]),
      ...((isListed || routes.length > 0) && { routes }),
    },
    checks: [...(topology.checks ?? []), ...ends.flatMap(({ checks }) => checks)],
  }
}

type Bridge = NonNullable<Topology['bridges']>[string]

const networksOf = ({ addresses, subnets }: Bridge): readonly string[] => addresses ?? subnets ?? []

const withNat = (spec: Bridge, nat: boolean): Bridge => (networksOf(spec).length > 0 ? { ...spec, nat } : spec)

/** Addresses that are not among those of `arbitraryTopology`. */
function portOn([bridge, spec]: readonly [string, Bridge], { addresses }: PortChoice): InterfaceSpec {
  if (addresses === 'free') return { bridge }
  if (addresses === 'none') return { bridge, addresses: [] }
  const given = networksOf(spec).map((text) =>
    text.includes(':') ? text.replace(/::1?\//, '::ffff/') : text.replace(/\.\d+\//, '.60/'),
  )
  return { bridge, addresses: given }
}

type End = ReturnType<typeof wireTo>

/** A wire between the machine and a namespace, perhaps with routes over it, and the checks that it carries. */
function wireTo(name: string, { saidBy, route }: WireChoice, index: number) {
  const [hostName, ownName] = [`wire${index}`, `up${index}`]
  const [near, far] = [`host:${hostName}`, `${name}:${ownName}`]
  const addresses = (last: number) => [`172.16.${index}.${last}/31`, `fd03:${index}::${last}/127`]
  const hostEnd = { addresses: addresses(0), ...(saidBy === 'host' && { peer: far }) }
  const ownEnd = { addresses: addresses(1), ...(saidBy === 'namespace' && { peer: near }) }
  const to = `198.18.${100 + index}.0/24`
  return {
    name,
    hostEnd: [hostName, hostEnd] as const,
    ownEnd: [ownName, ownEnd] as const,
    hostRoutes: route === 'host' || route === 'both' ? [{ to, via: far }] : [],
    ownRoutes: route === 'namespace' || route === 'both' ? [{ to, via: near, metric: 7 }] : [],
    checks: [
      { from: 'host', to: far, icmp: 'reachable' as const },
      { from: name, to: near, icmp: 'reachable' as const },
    ],
  }
}

const withEnd = (spec: NamespaceSpec, { ownEnd, ownRoutes }: End): NamespaceSpec => ({
  ...spec,
  interfaces: Object.fromEntries([...Object.entries(spec.interfaces ?? {}), ownEnd]),
  ...(ownRoutes.length > 0 && { routes: [...(spec.routes ?? []), ...ownRoutes] }),
})
