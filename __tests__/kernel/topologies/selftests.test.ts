import { beforeEach, describe, expect } from 'vitest'
import { it } from '../../support/command-test.ts'
import { type Lab, withLab } from '../../support/software.ts'
import { needsWay } from '../../support/way.ts'

beforeEach(({ skip }) => needsWay('root', { skip }, 'the kernel forwards and redirects alike, whoever made the lab'))

// What the selftests of Linux assert, in tools/testing/selftests/net/: here of topologies that a file describes.

/** The routers that answer on the way, as traceroute(8) lists them. */
async function wayTo({ must, program }: Lab, from: string, to: string): Promise<string[]> {
  const listing = await must(from, ...program('usr/bin/traceroute.db'), '-n', '-q', '1', '-w', '5', to)
  return [...listing.matchAll(/^ *\d+ +(\S+)/gm)].flatMap(([, hop = '']) => hop)
}

describe('traceroute.sh', () => {
  it('a router names the address of the interface by which the probe came, not of the one that answers (IPv6)', async ({
    command,
    host,
  }) => {
    const topology = `bridges:
  n1: { subnets: ["2001:db8:1::/64"] }
namespaces:
  h1:
    interfaces: { eth0: { bridge: n1, addresses: ["2001:db8:1::3/64"] } }
    routes: [{ to: default, via: "r1:eth1" }]
  r1:
    forwarding: true
    interfaces:
      eth1: { bridge: n1, addresses: ["2001:db8:1::1/64"] }
      eth2: { peer: "r2:eth2", addresses: ["2001:db8:2::1/64"] }
    routes: [{ to: default, via: "r2:eth2" }]
  r2:
    forwarding: true
    interfaces:
      eth1: { bridge: n1, addresses: ["2001:db8:1::2/64"] }
      eth2: { addresses: ["2001:db8:2::2/64"] }
      eth3: { peer: "h2:eth0", addresses: ["2001:db8:3::2/64"] }
  h2:
    interfaces: { eth0: { addresses: ["2001:db8:3::4/64"] } }
    routes: [{ to: default, via: r2 }]
`
    await withLab(command, host, topology, async (lab) => {
      const way = ['2001:db8:1::1', '2001:db8:2::2', '2001:db8:3::4']
      expect(await wayTo(lab, 'h1', '2001:db8:3::4')).toEqual(way)
    })
  })

  it('with icmp_errors_use_inbound_ifaddr, a router names its address in the network of the sender (IPv4)', async ({
    command,
    host,
  }) => {
    const topology = `namespaces:
  h1:
    interfaces: { eth0: { peer: "r1:eth1", addresses: [10.0.1.3/24] } }
    routes: [{ to: default, via: 10.0.1.1 }]
  r1:
    forwarding: true
    interfaces:
      eth1: { addresses: [10.0.3.1/24, 10.0.1.1/24] }
      eth2: { peer: "h2:eth0", addresses: [10.0.2.1/24] }
    sysctls: { net.ipv4.icmp_errors_use_inbound_ifaddr: 1 }
  h2:
    interfaces: { eth0: { addresses: [10.0.2.4/24] } }
    routes: [{ to: default, via: r1 }]
`
    await withLab(command, host, topology, async (lab) => {
      expect(await wayTo(lab, 'h1', '10.0.2.4')).toEqual(['10.0.1.1', '10.0.2.4'])
    })
  })
})

describe('icmp_redirect.sh', () => {
  /** A redirect of IPv6 comes from a link-local address and leads to one; here they follow from the MAC addresses. */
  const hops = { r1: ['172.16.1.253', 'fe80::ff:fe00:1'], r2: ['172.16.1.254', 'fe80::ff:fe00:2'] } as const

  // From h1 to h2 it goes by r1 and the wire to r2, until r1 sends it back to the segment, where r2 is h1's neighbour.
  const withRoutes = (routes: { r1: string; h1: string }) => `bridges:
  lan: { subnets: [172.16.1.0/24, "2001:db8:16:1::/64"] }
namespaces:
  h1:
    interfaces: { eth0: { bridge: lan, addresses: [172.16.1.1/24, "2001:db8:16:1::1/64"] } }
    ${routes.h1}
  r1:
    forwarding: true
    interfaces:
      eth0: { bridge: lan, addresses: [172.16.1.253/24, "2001:db8:16:1::253/64"], mac: "02:00:00:00:00:01" }
      eth1: { peer: "r2:eth1", addresses: [10.1.1.1/30, "2001:db8:1::1/126"] }
    ${routes.r1}
  r2:
    forwarding: true
    interfaces:
      eth0: { bridge: lan, addresses: [172.16.1.254/24, "2001:db8:16:1::254/64"], mac: "02:00:00:00:00:02" }
      eth1: { addresses: [10.1.1.2/30, "2001:db8:1::2/126"] }
      eth2: { peer: "h2:eth0", addresses: [172.16.2.254/24, "2001:db8:16:2::254/64"] }
  h2:
    interfaces: { eth0: { addresses: [172.16.2.2/24, "2001:db8:16:2::2/64"] } }
    routes: [{ to: default, via: "r2:eth2" }]
`
  const routes = (ipv4: string, ipv6: string) =>
    `routes: [{ to: 172.16.2.0/24, ${ipv4} }, { to: "2001:db8:16:2::/64", ${ipv6} }]`
  const nexthops = (ipv4: string, ipv6: string) => `setup:
      - { run: ip nexthop add id 1 ${ipv4} && ip route add 172.16.2.0/24 nhid 1, user: root }
      - { run: "ip nexthop add id 2 ${ipv6} && ip route add 2001:db8:16:2::/64 nhid 2", user: root }`
  const [[old4, old6], [new4, new6]] = [hops.r1, hops.r2]
  const kinds = {
    routes: {
      topology: withRoutes({
        h1: routes(`via: ${old4}`, `via: "${old6}", dev: eth0`),
        r1: routes('via: "r2:eth1"', 'via: "r2:eth1"'),
      }),
      redirect: `ip route replace 172.16.2.0/24 via ${new4} && ip route replace 2001:db8:16:2::/64 via ${new6} dev eth0`,
    },
    'nexthop objects': {
      topology: withRoutes({
        h1: nexthops(`via ${old4} dev eth0`, `via ${old6} dev eth0`),
        r1: nexthops('via 10.1.1.2 dev eth1', 'via 2001:db8:1::2 dev eth1'),
      }),
      redirect: `ip nexthop replace id 1 via ${new4} dev eth0 && ip nexthop replace id 2 via ${new6} dev eth0`,
    },
  }

  /** Sends packets of h1's to h2 until its route leads to this router, with this MTU if any. */
  async function expectRoute(
    { must, run }: Lab,
    family: 0 | 1,
    bytes: number,
    router: keyof typeof hops,
    mtu?: number,
  ) {
    const to = ['172.16.2.2', '2001:db8:16:2::2'][family] ?? ''
    await expect
      .poll(async () => {
        await run('h1', 'ping', '-n', '-c1', '-W1', '-M', 'want', '-s', `${bytes}`, to)
        return await must('h1', 'ip', 'route', 'get', to)
      })
      .toMatch(new RegExp(`via ${hops[router][family]} [^]*${mtu === undefined ? '' : `mtu ${mtu}`}`))
  }

  async function expectRoutes(lab: Lab, ...wanted: [bytes: number, router: keyof typeof hops, mtu?: number]) {
    for (const family of [0, 1] as const) await expectRoute(lab, family, ...wanted)
  }

  async function narrow({ must }: Lab): Promise<void> {
    await must('h2', 'ip', 'link', 'set', 'dev', 'eth0', 'mtu', '1300')
    await must('r2', 'ip', 'link', 'set', 'dev', 'eth2', 'mtu', '1300')
  }

  for (const [kind, { topology, redirect }] of Object.entries(kinds)) {
    it(`a host follows a redirect, and then learns the MTU of the path (${kind})`, async ({ command, host }) => {
      await withLab(command, host, topology, async (lab) => {
        await expectRoutes(lab, 64, 'r1')
        await lab.must('r1', 'sh', '-ec', redirect)
        await expectRoutes(lab, 64, 'r2')
        await narrow(lab)
        await expectRoutes(lab, 1350, 'r2', 1300)
      })
    })

    it(`a redirect leaves a host the MTU of the path that it has learned by IPv4; by IPv6 it learns it anew (${kind})`, async ({
      command,
      host,
    }) => {
      await withLab(command, host, topology, async (lab) => {
        await narrow(lab)
        await expectRoutes(lab, 1350, 'r1', 1300)
        await lab.must('r1', 'sh', '-ec', redirect)
        await expectRoute(lab, 0, 64, 'r2', 1300)
        // The selftest expects the kernel to fail here with packets as small as those.
        await expectRoute(lab, 1, 1350, 'r2', 1300)
      })
    })
  }
})
