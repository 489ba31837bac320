import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Topology } from '../../../src/index.ts'
import { node } from '../../support/checkout.ts'
import { type Host, type HostOptions, playHost } from '../../support/host.ts'
import { fixture, type Labs, type RemoteLab, startLabs } from '../../support/labs.ts'
import { ping, reaches } from '../../support/ping.ts'
import { share } from '../../support/share.ts'
import { expectUnchanged } from '../../support/unchanged.ts'
import { needsHostSteps, needsWay } from '../../support/way.ts'

beforeEach(needsHostSteps)

const hosts: Readonly<Record<string, HostOptions>> = {
  'a plain, hardened host': {
    sysctls: { 'net.ipv4.ip_forward': 0, 'net.ipv4.conf.all.accept_redirects': 0, 'net.ipv4.conf.all.rp_filter': 1 },
  },
  'a host that forwards': { sysctls: { 'net.ipv4.ip_forward': 1, 'net.ipv6.conf.all.forwarding': 1 } },
  'a host that drops what it forwards': { forwardDrop: 'policy', sysctls: { 'net.ipv4.ip_forward': 1 } },
  'a host like with Docker': {
    forwardDrop: 'docker',
    sysctls: {
      'net.ipv4.ip_forward': 1,
      'net.bridge.bridge-nf-call-iptables': 1,
      'net.bridge.bridge-nf-call-ip6tables': 1,
    },
  },
}

/** Asks the stand-in outside, which answers with the address that it was asked from. */
const askingOutside = (address: string): [string, ...string[]] => [
  node,
  '--eval',
  `fetch('http://${address}/').then((response) => response.text()).then((text) => console.log(text))`,
]

/** For perl(1): a TCP segment without a connection, from an address that may be anybody's; the kernel adds the checksum of IP. */
const forging = `
use Socket;
my ($from, $to, $flags) = @ARGV;
my $ip = pack 'CCnnnCCna4a4', 0x45, 0, 40, 0, 0, 64, 6, 0, inet_aton($from), inet_aton($to);
my $tcp = pack 'nnNNCCnnn', 40000, 9, 1, 0, 0x50, $flags, 1024, 0, 0;
my $pseudo = inet_aton($from) . inet_aton($to) . pack('CCn', 0, 6, 20) . $tcp;
my $sum = 0;
$sum += $_ for unpack 'n*', $pseudo;
$sum = ($sum & 0xffff) + ($sum >> 16) while $sum >> 16;
substr $tcp, 16, 2, pack('n', ~$sum & 0xffff);
socket my $raw, AF_INET, SOCK_RAW, 255 or die "socket: $!";
send $raw, $ip . $tcp, 0, pack_sockaddr_in(0, inet_aton($to)) or die "send: $!";`

const dualStack: Topology = {
  name: 'dual',
  bridges: { lan: { subnets: ['10.1.1.0/24', 'fd00:1::/64'], nat: true } },
  namespaces: { a: { interfaces: { eth0: { bridge: 'lan' } } } },
}

const segments: Topology = {
  name: 'segments',
  bridges: {
    one: { subnets: ['10.1.1.0/24'], nat: true },
    two: { subnets: ['10.2.1.0/24'], nat: true },
    three: { addresses: ['10.3.1.1/24'] },
  },
  namespaces: {
    a: { interfaces: { eth0: { bridge: 'one' } } },
    b: { interfaces: { eth0: { bridge: 'two' } } },
    c: { interfaces: { eth0: { bridge: 'three' } } },
  },
}

const kinds = Object.entries(hosts)

/** Does something to the host, and undoes it. */
async function furnished(host: Host, script: string, undo: string): Promise<AsyncDisposable> {
  await host.must(['sh', '-ec', script])
  return { [Symbol.asyncDispose]: async () => void (await host.must(['sh', '-ec', undo])) }
}

describe.each(share(kinds, [...kinds.slice(0, 1), ...kinds.slice(-1)], kinds.slice(-1)))('on %s', (_name, options) => {
  let host: Host
  let labs: Labs
  beforeAll(async () => {
    host = await playHost(options)
    labs = await startLabs(host)
  })
  afterAll(async () => {
    await labs[Symbol.asyncDispose]()
    await host[Symbol.asyncDispose]()
  })

  const tracked = async () => (await host.must(['conntrack', '-L'])).match(/src=198\.1[89]\.\S+/g) ?? []
  const fromOutside = (argv: readonly string[]) => host.run(['nsenter', `--net=/run/outside.net`, ...argv])

  const out = async (lab: RemoteLab, namespace: string) => {
    const asked = [['ip', 'route', 'show', 'default'], ping('8.8.8.8'), askingOutside('8.8.8.8')] as const
    const [route, pinged, seenFrom] = await Promise.all(asked.map((argv) => lab.must(namespace, argv)))
    expect(route).toContain('via 10.1.1.1')
    expect(pinged).toContain('1 received')
    expect(seenFrom).toBe('198.51.100.2\n')
  }

  /** From outside, with a route to the segment, as a neighbour of the host can make himself one. */
  const comesIn = async (to: string) => {
    const script = `ip route add 10.1.1.0/24 via 198.51.100.2 && ping -n -c1 -W1 ${to}; ip route del 10.1.1.0/24`
    return (await fromOutside(['sh', '-c', script])).stdout.includes('1 received')
  }

  it('bridge-nat: out behind the host, and nothing comes in', async () => {
    await expectUnchanged(host, async () => {
      await using lab = await labs.up(fixture('topologies/bridge-nat.yml'))
      expect(await reaches(lab, 'ns4', '10.1.1.3')).toBe(true)
      for (const namespace of ['ns3', 'ns4']) await out(lab, namespace)
      expect(await tracked()).not.toEqual([])
      const [isIn, { exitCode }] = await Promise.all([comesIn('10.1.1.3'), host.run(ping('10.1.1.3'))])
      expect({ isIn, exitCode }).toEqual({ isIn: false, exitCode: 1 })
    })
    expect(await tracked()).toEqual([])
  })

  it('bridge-on-host: the machine is on the segment, and still nothing comes in', async () => {
    await expectUnchanged(host, async () => {
      await using lab = await labs.up(fixture('topologies/bridge-on-host.yml'))
      for (const namespace of ['ns3', 'ns4']) await out(lab, namespace)
      for (const address of ['10.1.1.3', '10.1.1.4']) expect(await host.must(ping(address))).toContain('1 received')
      for (const address of ['10.1.1.1', '10.1.1.254', 'host']) expect(await reaches(lab, 'ns3', address)).toBe(true)
      expect(await comesIn('10.1.1.3')).toBe(false)
      expect((await lab.check()).map(({ holds }) => holds)).toEqual([true, true])
    })
  })

  it('the host answers nobody who sends to the lab’s end of the uplink', async () => {
    await using lab = await labs.up(fixture('topologies/bridge-nat.yml'))
    const rules = await host.must(['nft', 'list', 'ruleset'])
    const [, end = ''] = /ip saddr (\S+) oifname != "nt-\w+" masquerade/.exec(rules) ?? []
    const script = `ip route add ${end}/32 via 198.51.100.2 && ping -n -c1 -W1 -t1 ${end}; ip route del ${end}/32`
    const { stdout } = await fromOutside(['sh', '-c', script])
    expect(stdout).toContain(`PING ${end}`)
    expect(await lab.must('ns3', ping('8.8.8.8'))).toContain('1 received')
    expect(stdout).not.toContain('Time to live exceeded')
  })

  it('the host says no more than without a lab of the packets of others, which it would forward', async () => {
    const routes = ['prohibit 203.0.113.78', 'unreachable 203.0.113.79', '203.0.113.80 via 198.51.100.1 mtu 1280']
    const each = (what: string) => routes.map((route) => `ip route ${what} ${route}`).join('\n')
    // The kernel says such things to one and the same host once in a second (icmp(7)).
    const limits = (ms: number) => `sysctl -qw net.ipv4.icmp_ratelimit=${ms} net.ipv6.icmp.ratelimit=${ms}`
    await using _ = await furnished(host, `${each('add')}\n${limits(0)}`, `${each('delete')}\n${limits(1000)}`)
    const ends = [
      ['203.0.113.77', '/32', '198.51.100.2', '-t1'],
      ['2001:db8:77::1', '/128', '2001:db8:100::2', '-t1'],
      ['203.0.113.78', '/32', '198.51.100.2', ''],
      ['203.0.113.79', '/32', '198.51.100.2', ''],
      ['203.0.113.80', '/32', '198.51.100.2', '-s1400 -Mdo'],
    ] as const
    const script = ends.map(
      ([to, length, by, how]) =>
        `ip route add ${to}${length} via ${by}; ping -n -c1 -W1 ${how} ${to}; ip route del ${to}${length}`,
    )
    const said = async () => {
      const { stdout } = await fromOutside(['sh', '-c', script.join('\n')])
      return stdout.match(/^PING|^From.*/gm)
    }
    const before = await said()
    await using lab = await labs.up(dualStack)
    expect(await lab.must('a', ping('8.8.8.8'))).toContain('1 received')
    expect(await said()).toEqual(before)
  })

  it('forwards nothing of others, also where another card of the machine is called as those of labs', async () => {
    const add = `
      ip link add nt-lan0 type veth peer name lan1
      ip link set lan1 up
      ip link set nt-lan0 up
      ip address add 10.77.0.1/24 dev nt-lan0
      ip neighbour add 10.77.0.2 lladdr 02:00:00:00:77:02 dev nt-lan0
      nft 'table ip seen { chain p { type filter hook postrouting priority 300; ip daddr 10.77.0.2 counter; }; }'`
    await using _ = await furnished(host, add, 'ip link delete nt-lan0; nft delete table ip seen')
    const script = 'ip route add 10.77.0.2 via 198.51.100.2; ping -n -c1 -W1 10.77.0.2; ip route del 10.77.0.2'
    const crossed = async () => {
      await fromOutside(['sh', '-c', script])
      return /counter packets (\d+)/.exec(await host.must(['nft', 'list', 'table', 'ip', 'seen']))?.[1]
    }
    const before = Number(await crossed())
    await using lab = await labs.up(dualStack)
    expect(await lab.must('a', ping('8.8.8.8'))).toContain('1 received')
    expect(Number(await crossed())).toBe(2 * before)
  })

  it('what a program forges leaves the machine behind its address or not at all', async ({ skip }) => {
    needsWay('root', { skip }, 'the table of a lab is the same, and programs of users forge only as root of it')
    await using lab = await labs.up(fixture('topologies/bridge-nat.yml'))
    const rules = await host.must(['nft', 'list', 'ruleset'])
    const [, end = ''] = /ip saddr (\S+) oifname != "nt-\w+" masquerade/.exec(rules) ?? []
    const table = `table ip seen { chain prerouting { type filter hook prerouting priority raw;
      ip daddr 8.8.8.8 tcp dport 9 ip saddr != 198.51.100.2 counter;
      ip daddr 8.8.8.8 tcp dport 9 ip saddr 198.51.100.2 counter; }; }`
    expect(await fromOutside(['nft', table])).toMatchObject({ exitCode: 0, stderr: '' })
    for (const source of ['10.1.1.3', '192.0.2.77', end])
      for (const flags of [0x02, 0x03, 0x04, 0x10])
        await lab.must('ns3', ['perl', '-e', forging, source, '8.8.8.8', `${flags}`])
    const { stdout } = await fromOutside(['nft', 'list', 'table', 'ip', 'seen'])
    await fromOutside(['nft', 'delete', 'table', 'ip', 'seen'])
    const [forged, translated] = [...stdout.matchAll(/counter packets (\d+)/g)].map(([, count]) => Number(count))
    expect(translated).toBeGreaterThan(0)
    expect(forged).toBe(0)
  })

  it('both: a wire with the same addresses beside it is another network', async () => {
    await expectUnchanged(host, async () => {
      await using lab = await labs.up(fixture('topologies/both.yml'))
      for (const namespace of ['ns3', 'ns4']) await out(lab, namespace)
      expect(await reaches(lab, 'ns2', '10.1.1.1')).toBe(true)
      expect(await reaches(lab, 'ns2', '8.8.8.8')).toBe(false)
      expect(await reaches(lab, 'ns4', '10.1.1.3')).toBe(true)
    })
  })

  it('IPv6: out behind the host as well, where the kernel can', async () => {
    await expectUnchanged(host, async () => {
      await using lab = await labs.up(dualStack)
      await out(lab, 'a')
      expect(await lab.must('a', ping('2001:4860:4860::8888'))).toContain('1 received')
      expect(await lab.must('a', askingOutside('[2001:4860:4860::8888]'))).toBe('2001:db8:100::2\n')
    })
  })

  it('two labs at once, and the last one out gives the settings back', async () => {
    await expectUnchanged(host, async () => {
      await using first = await labs.up(fixture('topologies/bridge-nat.yml'))
      {
        await using second = await labs.up(fixture('topologies/both.yml'))
        await out(second, 'ns3')
        await out(first, 'ns3')
      }
      await out(first, 'ns4')
    })
  })

  it('gateways do not route between segments, with a way out or without', async () => {
    await expectUnchanged(host, async () => {
      await using lab = await labs.up(segments)
      const [a, b, c, outside] = ['10.1.1.2', '10.2.1.2', '10.3.1.2', '8.8.8.8'] as const
      const ways = [
        ['a', outside],
        ['b', outside],
        ['c', outside],
        ['a', b],
        ['a', c],
        ['b', a],
        ['c', a],
      ] as const
      const reached = await Promise.all(ways.map(([from, to]) => reaches(lab, from, to)))
      expect(reached).toEqual([true, true, false, false, false, false, false])
    })
  })
})

it('a machine that forwards IPv4 goes on doing so while a lab leases its card for IPv6', async () => {
  await using host = await playHost({ sysctls: { 'net.ipv4.ip_forward': 1, 'net.ipv6.conf.all.forwarding': 0 } })
  await using labs = await startLabs(host)
  await host.must([
    ...(['sh', '-ec'] as const),
    `ip netns add guest
    ip link add guest0 type veth peer name eth0 netns guest
    ip address add 10.77.0.1/24 dev guest0
    ip link set guest0 up
    ip -n guest address add 10.77.0.2/24 dev eth0
    ip -n guest link set eth0 up
    ip -n guest route add default via 10.77.0.1`,
  ])
  const script = 'ip route add 10.77.0.0/24 via 198.51.100.2 && ping -n -c1 -W1 10.77.0.2; ip route del 10.77.0.0/24'
  const fromOutside = ['nsenter', '--net=/run/outside.net', 'sh', '-c', script] as const
  expect((await host.run(fromOutside)).stdout).toContain('1 received')
  await expectUnchanged(host, async () => {
    await using lab = await labs.up(dualStack)
    expect(await lab.must('a', ping('2001:4860:4860::8888'))).toContain('1 received')
    expect((await host.run(fromOutside)).stdout).toContain('1 received')
  })
})

it.each([
  ['ip neighbour add proxy 192.0.2.77 dev eth0', 'eth0 is a proxy for 192.0.2.77'],
  ['sysctl -qw net.ipv4.conf.all.proxy_arp=1', 'eth0 has proxy_arp'],
])('a machine that would answer ARP requests for others once it forwards is no way out: %s', async (script, why) => {
  await using host = await playHost({ sysctls: { 'net.ipv4.ip_forward': 0 } })
  await using labs = await startLabs(host)
  await host.must(['sh', '-c', script])
  await expect(labs.up(fixture('topologies/bridge-nat.yml'))).rejects.toThrow(why)
  await host.must(['sysctl', '-qw', 'net.ipv4.ip_forward=1'])
  await using lab = await labs.up(fixture('topologies/bridge-nat.yml'))
  expect(await lab.must('ns3', ping('8.8.8.8'))).toContain('1 received')
})
