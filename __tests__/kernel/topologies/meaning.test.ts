import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Topology } from '../../../src/index.ts'
import { type Host, playHost } from '../../support/host.ts'
import { type Labs, type RemoteLab, startLabs } from '../../support/labs.ts'
import { reaches } from '../../support/ping.ts'
import { expectUnchanged } from '../../support/unchanged.ts'

let host: Host
let labs: Labs
beforeAll(async () => {
  const sysctls = { 'net.ipv4.ip_forward': 1, 'net.ipv6.conf.all.forwarding': 1, 'net.ipv4.conf.all.rp_filter': 2 }
  host = await playHost({ outside: false, forwardDrop: 'docker', sysctls })
  labs = await startLabs(host)
})
afterAll(async () => {
  await labs[Symbol.asyncDispose]()
  await host[Symbol.asyncDispose]()
})

/** A test of a topology that is up, after which the host is as before. */
const up = (topology: Topology | string, look: (lab: RemoteLab) => Promise<void>) => () =>
  expectUnchanged(host, async () => {
    await using lab = await labs.up(topology)
    await look(lab)
  })

const sysctl = async (lab: RemoteLab, namespace: string, path: string) =>
  (await lab.must(namespace, ['cat', `/proc/sys/net/${path}`])).trim()

const subnets = (number: number): [string, string] => [`10.0.${number}.0/24`, `fd00:${number}::/64`]

describe('forwarding', () => {
  const through = (forwarding: boolean): Topology => ({
    bridges: { left: { subnets: subnets(1) }, right: { subnets: subnets(2) } },
    namespaces: {
      middle: { forwarding, interfaces: { l: { bridge: 'left' }, r: { bridge: 'right' } } },
      a: { interfaces: { eth0: { bridge: 'left' } }, routes: [{ to: 'default', via: 'middle' }] },
      b: { interfaces: { eth0: { bridge: 'right' } }, routes: [{ to: 'default', via: 'middle' }] },
    },
  })

  it.each([true, false])('%s is so for both families, whatever the host does', async (forwarding) => {
    await up(through(forwarding), async (lab) => {
      const seen = { ipv4: await reaches(lab, 'a', '10.0.2.2'), ipv6: await reaches(lab, 'a', 'fd00:2::2') }
      expect(seen).toEqual({ ipv4: forwarding, ipv6: forwarding })
      expect(await reaches(lab, 'a', '10.0.1.1')).toBe(true)
      const value = forwarding ? '1' : '0'
      expect(await sysctl(lab, 'middle', 'ipv4/ip_forward')).toBe(value)
      expect(await sysctl(lab, 'middle', 'ipv6/conf/all/forwarding')).toBe(value)
    })()
  })
})

describe('IPv6 that sysctls of a namespace turn off', () => {
  const off = (scope: string, value = 1) => ({ [`net.ipv6.conf.${scope}.disable_ipv6`]: value })

  it.each([
    ['for all', off('all'), false],
    ['by default', off('default'), false],
    ['for the interface', off('eth0'), false],
    ['for all, and on for the interface', { ...off('all'), ...off('eth0', 0) }, true],
    ['for all, and on by default after that', { ...off('all'), ...off('default', 0) }, true],
    ['by default, and on for all after that', { ...off('default'), ...off('all', 0) }, true],
    ['for lo', off('lo'), true],
  ])('%s, leaves the namespace what the kernel takes', async (_, sysctls, hasIpv6) => {
    const topology: Topology = {
      bridges: { lan: { subnets: subnets(1) } },
      namespaces: {
        old: { sysctls, interfaces: { eth0: { bridge: 'lan' } } },
        other: { interfaces: { eth0: { bridge: 'lan' } } },
      },
    }
    await up(topology, async (lab) => {
      const { stdout } = await lab.exec('old', ['ip', '-6', '-o', 'address', 'show', 'dev', 'eth0', 'scope', 'global'])
      expect(stdout.includes('fd00:1::1/64')).toBe(hasIpv6)
      const seen = { ipv4: await reaches(lab, 'other', '10.0.1.1'), ipv6: await reaches(lab, 'other', 'fd00:1::1') }
      // Without an address of its own, it leaves the first one to the other.
      expect(seen).toEqual({ ipv4: true, ipv6: true })
    })()
  })
})

it(
  'MAC addresses that differ in one bit of their first octet reach each other over a bridge',
  up(
    {
      bridges: { lan: { subnets: subnets(1) } },
      namespaces: {
        a: { interfaces: { eth0: { bridge: 'lan', mac: '02:00:00:00:00:01' } } },
        b: { interfaces: { eth0: { bridge: 'lan', mac: '06:00:00:00:00:01' } } },
      },
    },
    async (lab) => {
      for (const to of ['10.0.1.2', 'fd00:1::2']) expect(await reaches(lab, 'a', to)).toBe(true)
    },
  ),
)

describe('sysctls', () => {
  it(
    'are the same on every host where a namespace would inherit them',
    up(
      { namespaces: { a: { interfaces: { eth0: { peer: 'b:eth0' } } }, b: { interfaces: { eth0: {} } } } },
      async (lab) => {
        for (const scope of ['all', 'default', 'eth0']) {
          expect(await sysctl(lab, 'a', `ipv4/conf/${scope}/rp_filter`)).toBe('0')
          expect(await sysctl(lab, 'a', `ipv4/conf/${scope}/accept_redirects`)).toBe('1')
          expect(await sysctl(lab, 'a', `ipv4/conf/${scope}/arp_ignore`)).toBe('0')
          expect(await sysctl(lab, 'a', `ipv4/conf/${scope}/promote_secondaries`)).toBe('0')
          expect(await sysctl(lab, 'a', `ipv4/conf/${scope}/shared_media`)).toBe('1')
        }
        // Which the kernel gives to every loopback device (inetdev_event, net/ipv4/devinet.c).
        expect(await sysctl(lab, 'a', 'ipv4/conf/lo/disable_policy')).toBe('1')
      },
    ),
  )

  it(
    'of the file hold: global ones, those that interfaces start with, and those of one interface',
    up(
      {
        namespaces: {
          a: {
            interfaces: { 'eth0.1': { peer: 'b:eth0' }, eth1: { peer: 'b:eth1' } },
            sysctls: {
              'net.ipv4.tcp_syncookies': 0,
              'net.ipv4.conf.default.arp_ignore': 2,
              'net.ipv4.conf.eth0/1.arp_ignore': 1,
              'net.ipv4.ip_local_port_range': '40000 50000',
            },
          },
          b: { interfaces: { eth0: {}, eth1: {} } },
        },
      },
      async (lab) => {
        expect(await sysctl(lab, 'a', 'ipv4/tcp_syncookies')).toBe('0')
        expect(await sysctl(lab, 'b', 'ipv4/tcp_syncookies')).toBe('1')
        expect(await sysctl(lab, 'a', 'ipv4/conf/eth0.1/arp_ignore')).toBe('1')
        expect(await sysctl(lab, 'a', 'ipv4/conf/eth1/arp_ignore')).toBe('2')
        expect(await sysctl(lab, 'a', 'ipv4/ip_local_port_range')).toBe('40000\t50000')
      },
    ),
  )
})

describe('interfaces', () => {
  const topology: Topology = {
    name: 'fixed',
    bridges: { lan: { subnets: ['10.0.1.0/24'], mtu: 1400 } },
    namespaces: {
      a: { interfaces: { eth0: { bridge: 'lan', offload: false }, p: { peer: 'b:p', mtu: 1300 } } },
      b: { interfaces: { eth0: { bridge: 'lan', mac: '02:00:00:00:00:10', mtu: 1280 }, p: {} } },
    },
  }

  interface Link {
    readonly ifname: string
    readonly address: string
    readonly mtu: number
  }
  const linksOf = async (lab: RemoteLab, namespace: string) => {
    const links = await lab.json<Link[]>(namespace, ['ip', '-j', 'link'])
    return links
      .filter(({ ifname }) => ifname !== 'lo')
      .map(({ ifname, address, mtu }) => ({ ifname, address, mtu }))
      .toSorted((one, other) => one.ifname.localeCompare(other.ifname))
  }

  it('have the MAC addresses and MTUs that the library says, the same in every run', async () => {
    const runs: unknown[] = []
    for (let run = 0; run < 2; run++) {
      await up(topology, async (lab) => {
        const links = { a: await linksOf(lab, 'a'), b: await linksOf(lab, 'b') }
        for (const [name, { interfaces }] of Object.entries(lab.namespaces)) {
          const said = Object.entries(interfaces).map(([ifname, { mac, mtu }]) => ({ ifname, address: mac, mtu }))
          expect(name === 'a' ? links.a : links.b).toEqual(said)
        }
        expect(links.a.map(({ mtu }) => mtu)).toEqual([1400, 1300])
        expect(links.b.map(({ mtu }) => mtu)).toEqual([1280, 1300])
        expect(links.b[0]?.address).toBe('02:00:00:00:00:10')
        runs.push(links)
      })()
    }
    expect(runs[1]).toEqual(runs[0])
  })

  it(
    'with `offload: false` leave nothing to hardware, at either end of the wire',
    up(
      {
        namespaces: {
          a: { interfaces: { eth0: { peer: 'b:eth0', offload: false }, eth1: { peer: 'b:eth1' } } },
          b: { interfaces: { eth0: {}, eth1: {} } },
        },
      },
      async (lab) => {
        const offloads = async (namespace: string, device: string) => {
          const features = await lab.must(namespace, ['ethtool', '-k', device])
          const watched = /^(?:rx-checksumming|tx-checksumming|tcp-segmentation-offload|generic-receive-offload): on/gm
          return features.match(watched)?.length ?? 0
        }
        for (const namespace of ['a', 'b']) {
          expect(await offloads(namespace, 'eth0')).toBe(0)
          expect(await offloads(namespace, 'eth1')).toBeGreaterThan(0)
        }
      },
    ),
  )

  it(
    'are what /sys shows, and the control groups are still there',
    up(topology, async (lab) => {
      expect(await lab.must('a', ['ls', '/sys/class/net'])).toBe('eth0\nlo\np\n')
      const groups = await host.must(['ls', '/sys/fs/cgroup'])
      expect(await lab.must('a', ['ls', '/sys/fs/cgroup'])).toBe(groups)
    }),
  )
})

describe('routes', () => {
  const topology: Topology = {
    bridges: { lan: { addresses: ['10.0.1.1/24', 'fd00:1::1/64'] } },
    namespaces: {
      a: {
        interfaces: { eth0: { bridge: 'lan', addresses: ['10.0.1.10/24', 'fd00:1::10/64'] } },
        loopback: ['10.255.0.1/32', 'fd00:ff::1/128'],
        routes: [
          { to: '10.9.0.0/16', via: 'b', metric: 50 },
          { to: '10.10.0.0/16', via: ['10.0.1.7', '10.0.1.8'] },
          { to: '10.66.0.0/16', type: 'blackhole' },
          { to: '10.67.0.0/16', type: 'unreachable' },
          { to: '10.68.0.0/16', type: 'prohibit' },
          { to: '198.18.0.9/32', dev: 'eth0', 'on-link': true, from: '10.0.1.10', mtu: 1299, table: 100 },
        ],
        'routing-policy': [{ from: '10.255.0.1', table: 100, priority: 100 }],
      },
      b: { interfaces: { eth0: { bridge: 'lan', addresses: ['10.0.1.11/24'] } }, loopback: ['10.9.0.1/32'] },
    },
  }
  const routeTo = (lab: RemoteLab, to: string, ...more: string[]) => lab.exec('a', ['ip', 'route', 'get', to, ...more])

  it(
    'are as the file says',
    up(topology, async (lab) => {
      const show = (...what: string[]) => lab.must('a', ['ip', 'route', 'show', ...what])
      expect(await show('10.9.0.0/16')).toMatch(/via 10\.0\.1\.11 dev eth0 metric 50/)
      expect(await show('10.10.0.0/16')).toMatch(/nexthop via 10\.0\.1\.7 .*\n.*nexthop via 10\.0\.1\.8 /)
      expect(await show('table', '100')).toMatch(/^198\.18\.0\.9 dev eth0 scope link src 10\.0\.1\.10 mtu 1299/)
      for (const [type, network] of Object.entries({ blackhole: 66, unreachable: 67, prohibit: 68 })) {
        expect(await show(`10.${network}.0.0/16`)).toMatch(new RegExp(`^${type} `))
      }
    }),
  )

  it(
    'carry packets, or refuse them in their way',
    up(topology, async (lab) => {
      expect(await reaches(lab, 'a', '10.9.0.1')).toBe(true)
      expect(await reaches(lab, 'a', '10.255.0.1')).toBe(true)
      expect(await reaches(lab, 'a', 'fd00:ff::1')).toBe(true)
      expect((await lab.exec('a', ['ping', '-c1', '10.67.0.1'])).stderr).toContain('No route to host')
      expect((await lab.exec('a', ['ping', '-c1', '10.68.0.1'])).stderr).toContain('check your local firewall rules')
      expect((await routeTo(lab, '198.18.0.9', 'from', '10.255.0.1')).stdout).toContain('dev eth0 table 100')
    }),
  )

  it(
    'to everywhere are implied by a gateway, and the gateway answers',
    up(topology, async (lab) => {
      expect(await lab.must('b', ['ip', 'route', 'show', 'default'])).toMatch(/^default via 10\.0\.1\.1 dev eth0/)
      expect(await lab.must('a', ['ip', '-6', 'route', 'show', 'default'])).toMatch(/^default via fd00:1::1 dev eth0/)
      expect(await reaches(lab, 'b', '10.0.1.1')).toBe(true)
    }),
  )
})

describe('names', () => {
  it(
    'and nameservers are those of the namespace, for every program in it',
    up(
      {
        bridges: { lan: { subnets: ['10.0.1.0/24'] }, other: { subnets: ['10.0.2.0/24'] } },
        namespaces: {
          a: {
            interfaces: { eth0: { bridge: 'lan' } },
            hosts: { 'api.example.test': '10.0.1.99' },
            nameservers: ['10.0.1.53'],
          },
          b: { interfaces: { eth0: { bridge: 'lan' } } },
          far: { interfaces: { eth0: { bridge: 'other' } } },
        },
      },
      async (lab) => {
        const look = async (namespace: string, name: string) =>
          (await lab.exec(namespace, ['getent', 'ahostsv4', name])).stdout.split(/\s/)[0]
        expect(await look('a', 'b')).toBe('10.0.1.2')
        expect(await look('a', 'api.example.test')).toBe('10.0.1.99')
        expect(await look('a', 'far')).toBe('10.0.2.1')
        expect(await look('b', 'api.example.test')).toBe('')
        expect(await lab.must('a', ['cat', '/etc/resolv.conf'])).toBe('nameserver 10.0.1.53\n')
        expect(await lab.must('b', ['cat', '/etc/resolv.conf'])).not.toContain('nameserver')
        expect(await lab.must('a', ['getent', 'ahostsv4', 'localhost'])).toContain('localhost')
      },
    ),
  )
})

describe('setup', () => {
  it(
    'runs inside, in order, when the network is there',
    up(
      {
        namespaces: {
          a: {
            interfaces: { eth0: { peer: 'b:eth0', addresses: ['10.0.1.1/24'] } },
            setup: [
              'ping -qnc1 -W1 10.0.1.2',
              { run: 'ip link set dev eth0 alias "first"', user: 'root' },
              { run: 'ip link set dev eth0 alias "second one"', user: 'root' },
            ],
          },
          b: { interfaces: { eth0: { addresses: ['10.0.1.2/24'] } } },
        },
      },
      async (lab) => {
        const [link] = await lab.json<{ ifalias?: string }[]>('a', ['ip', '-j', 'link', 'show', 'eth0'])
        expect(link?.ifalias).toBe('second one')
      },
    ),
  )

  it('that fails fails `up`, which names it and leaves nothing', async () => {
    await expectUnchanged(host, async () => {
      const failing = labs.up({
        namespaces: { a: { setup: ['true', 'echo "it broke" >&2; exit 3', 'touch /run/never'] } },
      })
      await expect(failing).rejects.toMatchObject({
        code: 'LAB',
        message: expect.stringMatching(/in a: .*exit 3.*it broke/s),
      })
      expect((await host.run(['test', '-e', '/run/never'])).exitCode).toBe(1)
    })
  })
})
