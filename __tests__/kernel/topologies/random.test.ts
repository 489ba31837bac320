import fc from 'fast-check'
import pLimit from 'p-limit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { networkOf } from '../../../src/resolve/index.ts'
import type { Namespace, Network, Route } from '../../../src/resolve/network.ts'
import type { Topology } from '../../../src/spec/index.ts'
import { arbitraryTopology } from '../../support/arbitrary-topology.ts'
import { type Host, playHost } from '../../support/host.ts'
import { type Labs, type RemoteLab, startLabs } from '../../support/labs.ts'
import { testLimit } from '../../support/patience.ts'
import { share } from '../../support/share.ts'
import { expectUnchanged } from '../../support/unchanged.ts'

/** How many; more with FC_RUNS. The seed is FC_SEED, and fixed in CI. */
const topologies = fc.sample(arbitraryTopology(), { numRuns: fc.readConfigureGlobal().numRuns ?? share(100, 20, 8) })
const sideBySide = 4

let host: Host
let labs: Labs
beforeAll(async () => {
  host = await playHost({ outside: false, forwardDrop: 'docker', sysctls: { 'net.ipv4.ip_forward': 1 } })
  labs = await startLabs(host)
})
afterAll(async () => {
  await labs[Symbol.asyncDispose]()
  await host[Symbol.asyncDispose]()
})

it('a random valid topology comes up as it was resolved, and goes without a trace', {
  timeout: 4 * testLimit,
}, async () => {
  const limit = pLimit(sideBySide)
  await expectUnchanged(host, () => Promise.all(topologies.map((topology) => limit(() => isUpAsResolved(topology)))))
})

async function isUpAsResolved(topology: Topology): Promise<void> {
  const network = networkOf(topology)
  await using lab = await labs.up(topology)
  const seed = `of ${JSON.stringify(topology)}`
  for (const namespace of network.namespaces) {
    expect(await addressesIn(lab, namespace), `addresses in ${namespace.name} ${seed}`).toEqual(addressesOf(namespace))
    expect(await routesIn(lab, namespace), `routes in ${namespace.name} ${seed}`).toEqual(routesOf(namespace))
  }
  for (const { from, to } of onePingPerSegment(network)) {
    const { exitCode } = await lab.exec(from, ['ping', '-qnc1', '-W1', to])
    expect(exitCode, `ping from ${from} to ${to} ${seed}`).toBe(0)
  }
}

interface Link {
  readonly ifname: string
  readonly addr_info: readonly { readonly local: string; readonly prefixlen: number; readonly scope: string }[]
}

const given = new Set(['127.0.0.1/8', '::1/128'])

async function addressesIn(lab: RemoteLab, { name }: Namespace): Promise<string[]> {
  const links = await lab.json<Link[]>(name, ['ip', '-j', 'address'])
  return links
    .flatMap(({ ifname, addr_info }) =>
      addr_info
        .filter(({ scope, local, prefixlen }) => scope !== 'link' && !given.has(`${local}/${prefixlen}`))
        .map(({ local, prefixlen }) => `${ifname} ${local}/${prefixlen}`),
    )
    .toSorted()
}

const addressesOf = ({ interfaces, loopback }: Namespace): string[] =>
  [
    ...loopback.map((address) => `lo ${address}`),
    ...interfaces.flatMap(({ name, addresses }) => addresses.map((address) => `${name} ${address}`)),
  ].toSorted()

interface KernelRoute {
  readonly type: string
  readonly dst: string
  readonly protocol: string
  readonly gateway?: string
  readonly metric?: number
  readonly table?: string
}

const everywhere: Readonly<Record<4 | 6, string>> = { 4: '0.0.0.0/0', 6: '::/0' }

/** The routes that were given, without those that the kernel makes of addresses. */
async function routesIn(lab: RemoteLab, { name }: Namespace): Promise<string[]> {
  const perFamily = await Promise.all(
    ([4, 6] as const).map(async (family) => {
      const show = ['ip', `-${family}`, '-d', '-j', 'route', 'show', 'table', 'all'] as const
      const routes = await lab.json<KernelRoute[]>(name, show)
      return routes
        .filter(({ protocol }) => protocol === 'boot')
        .map(({ type, dst, gateway, metric, table }) => {
          const to = dst === 'default' ? everywhere[family] : dst
          return sayRoute({ type, to, via: gateway, metric: metric ?? 0, table: table ?? 'main' })
        })
    }),
  )
  return perFamily.flat().toSorted()
}

interface Said {
  readonly type: string
  readonly to: string
  readonly via: string | undefined
  readonly metric: number
  readonly table: string
}

const sayRoute = ({ type, to, via, metric, table }: Said) =>
  `${type} ${to.replace(/\/(32|128)$/, '')} via ${via} metric ${metric} table ${table}`

const routesOf = ({ routes }: Namespace): string[] =>
  routes
    .map(({ type, to, hops, metric, table }: Route) => {
      // The kernel gives every IPv6 route without a metric this one (IP6_RT_PRIO_USER).
      const least = to.includes(':') ? 1024 : 0
      return sayRoute({ type, to, via: hops[0]?.via, metric: metric ?? least, table: `${table ?? 'main'}` })
    })
    .toSorted()

interface Ping {
  readonly from: string
  readonly to: string
}

/** From one end of each segment to another, by each family that both have. */
function onePingPerSegment({ namespaces }: Network): Ping[] {
  const ends = namespaces.flatMap(({ name: namespace, interfaces }) =>
    interfaces.map(({ name, addresses, attachment }) => ({ namespace, name, addresses, attachment })),
  )
  const segments = Map.groupBy(ends, ({ namespace, name, attachment }) =>
    'bridge' in attachment
      ? attachment.bridge
      : [`${namespace}:${name}`, `${attachment.peer.namespace}:${attachment.peer.interface}`].toSorted().join(' '),
  )
  return [...segments.values()].flatMap(([first, ...others]) => {
    const last = others.findLast(({ namespace }) => namespace !== first?.namespace)
    if (first === undefined || last === undefined) return []
    const families = new Set(first.addresses.map((address) => address.includes(':')))
    const targets = last.addresses.filter((address) => families.has(address.includes(':')))
    return targets.map((address) => ({ from: first.namespace, to: address.split('/')[0] ?? address }))
  })
}
