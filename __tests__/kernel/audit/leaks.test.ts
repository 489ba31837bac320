import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Difference, Receipt, Snapshot } from '../../../src/audit/index.ts'
import { type Host, playHost } from '../../support/host.ts'

const id = 'office-3f9a1c'

interface Leak {
  readonly kind: string
  /** What the differences of that kind are: the change and the key. */
  readonly found: readonly string[]
  /** Shell commands: what makes the leak, and what takes it away again. */
  readonly plant: string
  readonly remove: string
  /** Who the differences of that kind belong to. */
  readonly owner?: 'ours' | 'theirs'
}

const leaks: Readonly<Record<string, Leak>> = {
  'a link with our mark': {
    kind: 'link',
    found: ['added ours0', 'added ours1'],
    plant: `ip link add ours0 type veth peer name ours1; for n in 0 1; do ip link set ours$n alias ${id}; done`,
    remove: 'ip link del ours0',
    owner: 'ours',
  },
  'a link of another': {
    kind: 'link',
    found: ['added br0'],
    plant: 'ip link add br0 type bridge',
    remove: 'ip link del br0',
  },
  'the MTU of a link': {
    kind: 'link',
    found: ['changed eth0'],
    plant: 'ip link set dev eth0 mtu 1400',
    remove: 'ip link set dev eth0 mtu 1500',
  },
  'the address of a link': {
    kind: 'link',
    found: ['changed side0'],
    plant: 'ip link set dev side0 address 02:00:00:00:00:99',
    remove: 'ip link set dev side0 address 02:00:00:00:00:01',
  },
  'the alias of a link': {
    kind: 'link',
    found: ['changed eth0'],
    plant: `ip link set dev eth0 alias ${id}`,
    remove: 'ip link set dev eth0 alias ""',
    owner: 'ours',
  },
  'another name of a link': {
    kind: 'link',
    found: ['changed eth0'],
    plant: `ip link property add dev eth0 altname ${id}`,
    remove: `ip link property del dev eth0 altname ${id}`,
    owner: 'ours',
  },
  'a flag of a link': {
    kind: 'link',
    found: ['changed eth0'],
    plant: 'ip link set dev eth0 promisc on',
    remove: 'ip link set dev eth0 promisc off',
  },
  'the master of a link': {
    kind: 'link',
    found: ['changed side0'],
    plant: 'ip link set dev side0 master bridge0',
    remove: 'ip link set dev side0 nomaster',
  },
  'an IPv4 address': {
    kind: 'address',
    found: ['added lo 203.0.113.1/32'],
    plant: 'ip address add 203.0.113.1/32 dev lo',
    remove: 'ip address del 203.0.113.1/32 dev lo',
  },
  'an IPv6 address': {
    kind: 'address',
    found: ['added lo 2001:db8:9::1/128'],
    plant: 'ip address add 2001:db8:9::1/128 dev lo nodad',
    remove: 'ip address del 2001:db8:9::1/128 dev lo',
  },
  'a route in the main table': {
    kind: 'IPv4 route',
    found: ['added dst 203.0.113.0/24 dev eth0 gateway 198.51.100.1'],
    plant: 'ip route add 203.0.113.0/24 via 198.51.100.1',
    remove: 'ip route del 203.0.113.0/24',
  },
  'a route in another table': {
    kind: 'IPv6 route',
    found: ['added type unreachable dst 2001:db8:9::/48 dev lo table 100 metric 1024'],
    plant: 'ip route add unreachable 2001:db8:9::/48 table 100',
    remove: 'ip route del unreachable 2001:db8:9::/48 table 100',
  },
  'an attribute of a route': {
    kind: 'IPv4 route',
    found: ['changed dst default dev eth0 gateway 198.51.100.1'],
    plant: 'ip route replace default via 198.51.100.1 dev eth0 mtu 1300',
    remove: 'ip route replace default via 198.51.100.1 dev eth0',
  },
  'a hop of a route': {
    kind: 'IPv4 route',
    found: ['changed dst 192.0.2.0/24'],
    plant: 'ip route replace 192.0.2.0/24 nexthop via 198.51.100.1 nexthop via 198.51.100.9',
    remove: 'ip route replace 192.0.2.0/24 nexthop via 198.51.100.1 nexthop via 198.51.100.8',
  },
  'a local route that no address made': {
    kind: 'IPv4 route',
    found: ['added type local dst 203.0.113.0/24 dev lo table local'],
    plant: 'ip route add local 203.0.113.0/24 dev lo',
    remove: 'ip route del local 203.0.113.0/24 dev lo',
  },
  'an IPv4 rule': {
    kind: 'IPv4 rule',
    found: ['added priority 100 src 203.0.113.1 table 100'],
    plant: 'ip rule add from 203.0.113.1 table 100 priority 100',
    remove: 'ip rule del from 203.0.113.1 table 100 priority 100',
  },
  'an IPv6 rule': {
    kind: 'IPv6 rule',
    found: ['added priority 100 src 2001:db8:9::1 table 100'],
    plant: 'ip -6 rule add from 2001:db8:9::1 table 100 priority 100',
    remove: 'ip -6 rule del from 2001:db8:9::1 table 100 priority 100',
  },
  'a permanent neighbour': {
    kind: 'neighbour',
    found: ['added eth0 198.51.100.9'],
    plant: 'ip neighbour add 198.51.100.9 lladdr 02:00:00:00:00:09 dev eth0',
    remove: 'ip neighbour del 198.51.100.9 dev eth0',
  },
  'a proxied neighbour': {
    kind: 'neighbour',
    found: ['added eth0 2001:db8:100::9 proxy'],
    plant: 'ip neighbour add proxy 2001:db8:100::9 dev eth0',
    remove: 'ip neighbour del proxy 2001:db8:100::9 dev eth0',
  },
  'a queueing discipline': {
    kind: 'qdisc',
    found: ['removed eth0 root 0:', 'added eth0 root 7:'],
    plant: 'tc qdisc add dev eth0 root handle 7: tbf rate 1gbit burst 1mb latency 1s',
    remove: 'tc qdisc del dev eth0 root',
  },
  'an nft table with our mark': {
    kind: 'nft object',
    found: [`added table inet ${id}`],
    plant: `nft 'add table inet ${id}'`,
    remove: `nft 'delete table inet ${id}'`,
    owner: 'ours',
  },
  'a chain, a set and a counter in a table of another': {
    kind: 'nft object',
    found: ['added chain inet theirs more', 'added counter inet theirs hits', 'added set inet theirs banned'],
    plant:
      "nft 'add chain inet theirs more; add counter inet theirs hits; add set inet theirs banned { type ipv4_addr; }'",
    remove: "nft 'delete chain inet theirs more; delete counter inet theirs hits; delete set inet theirs banned'",
  },
  'the policy of a chain': {
    kind: 'nft object',
    found: ['changed chain inet theirs input'],
    plant: "nft 'chain inet theirs input { policy drop; }'",
    remove: "nft 'chain inet theirs input { policy accept; }'",
  },
  'an element of a set': {
    kind: 'nft object',
    found: ['changed set inet theirs kept'],
    plant: "nft 'add element inet theirs kept { 192.0.2.7 }'",
    remove: "nft 'delete element inet theirs kept { 192.0.2.7 }'",
  },
  'an nft rule with our mark': {
    kind: 'nft rule',
    found: ['added inet theirs input'],
    plant: `nft 'insert rule inet theirs input tcp dport 1 counter accept comment "nt:${id}"'`,
    remove:
      'nft delete rule inet theirs input handle $(nft -a list chain inet theirs input | sed -n "s/.*dport 1 .*handle //p")',
    owner: 'ours',
  },
  'the order of nft rules': {
    kind: 'nft rule',
    found: ['reordered inet theirs input'],
    plant:
      "nft 'flush chain inet theirs input; add rule inet theirs input tcp dport 3; add rule inet theirs input tcp dport 2'",
    remove:
      "nft 'flush chain inet theirs input; add rule inet theirs input tcp dport 2; add rule inet theirs input tcp dport 3'",
  },
  'an iptables rule with our mark': {
    kind: 'iptables rule',
    found: ['added filter FORWARD'],
    plant: `iptables -I FORWARD -i lo -m comment --comment nt:${id} -j ACCEPT`,
    remove: `iptables -D FORWARD -i lo -m comment --comment nt:${id} -j ACCEPT`,
    owner: 'ours',
  },
  'an ip6tables rule of another': {
    kind: 'ip6tables rule',
    found: ['added filter FORWARD'],
    plant: 'ip6tables -A FORWARD -i lo -j ACCEPT',
    remove: 'ip6tables -D FORWARD -i lo -j ACCEPT',
  },
  'the policy of an iptables chain': {
    kind: 'iptables chain',
    found: ['changed filter FORWARD'],
    plant: 'iptables -P FORWARD ACCEPT',
    remove: 'iptables -P FORWARD DROP',
  },
  'an ip6tables chain': {
    kind: 'ip6tables chain',
    found: ['added filter MORE'],
    plant: 'ip6tables -N MORE',
    remove: 'ip6tables -X MORE',
  },
  'forwarding of a device': {
    kind: 'sysctl',
    found: ['changed net.ipv4.conf.eth0.forwarding', 'changed net.ipv6.conf.eth0.forwarding'],
    plant: 'sysctl -qw net.ipv4.conf.eth0.forwarding=1 net.ipv6.conf.eth0.forwarding=1',
    remove: 'sysctl -qw net.ipv4.conf.eth0.forwarding=0 net.ipv6.conf.eth0.forwarding=0',
  },
  'what the kernel does beside when forwarding is turned on and off': {
    kind: 'sysctl',
    found: ['changed net.ipv4.conf.all.accept_redirects'],
    plant: 'sysctl -qw net.ipv4.ip_forward=1; sysctl -qw net.ipv4.ip_forward=0',
    remove: 'sysctl -qw net.ipv4.conf.all.accept_redirects=0',
  },
  'what bridged packets go through': {
    kind: 'sysctl',
    found: ['changed net.bridge.bridge-nf-call-iptables'],
    plant: 'sysctl -qw net.bridge.bridge-nf-call-iptables=0',
    remove: 'sysctl -qw net.bridge.bridge-nf-call-iptables=1',
  },
  'a setting of a device with a dot in its name': {
    kind: 'sysctl',
    found: ['changed net.ipv6.conf.side/1.accept_ra'],
    plant: 'echo 0 >/proc/sys/net/ipv6/conf/side.1/accept_ra',
    remove: 'echo 1 >/proc/sys/net/ipv6/conf/side.1/accept_ra',
  },
  'an offload': {
    kind: 'offload',
    found: ['changed eth0 generic-receive-offload'],
    plant: 'ethtool -K eth0 gro on',
    remove: 'ethtool -K eth0 gro off',
  },
  'a tracked connection': {
    kind: 'connection',
    found: [
      'added icmp src=198.51.100.2 dst=8.8.8.8 type=8 code=0 id=77 src=8.8.8.8 dst=198.51.100.2 type=0 code=0 id=77',
    ],
    plant: 'ping -q -c1 -e 77 8.8.8.8',
    remove: 'conntrack -D -s 198.51.100.2',
  },
  'a mount': {
    kind: 'mount',
    found: ['added /mnt'],
    plant: 'mount -t tmpfs tmpfs /mnt',
    remove: 'umount /mnt',
  },
  'a mount over a mount, with our mark': {
    kind: 'mount',
    found: ['added /run/over (2)'],
    plant: `mount -t tmpfs ${id} /run/over`,
    remove: 'umount /run/over',
    owner: 'ours',
  },
  'the options of a mount': {
    kind: 'mount',
    found: ['changed /run/over'],
    plant: 'mount -o remount,ro,bind /run/over',
    remove: 'mount -o remount,rw,bind /run/over',
  },
  'the propagation of a mount': {
    kind: 'mount',
    found: ['changed /run/over'],
    plant: 'mount --make-private /run/over',
    remove: 'mount --make-shared /run/over',
  },
  'the mount that ip netns leaves behind': {
    kind: 'mount',
    found: ['added /run/netns'],
    plant: 'ip netns add client; ip netns del client',
    remove: 'umount /run/netns; rmdir /run/netns',
  },
  'the configuration of a namespace': {
    kind: 'namespace configuration',
    found: ['added /etc/netns', 'added /etc/netns/client'],
    plant: 'mkdir -p /etc/netns/client; echo nameserver 192.0.2.1 >/etc/netns/client/resolv.conf',
    remove: 'rm -r /etc/netns',
  },
  'the directory of our lab': {
    kind: 'state file',
    found: [`added /run/netns-topology/${id}`],
    plant: `mkdir /run/netns-topology/${id}`,
    remove: `rmdir /run/netns-topology/${id}`,
    owner: 'ours',
  },
  'the directory of another lab': {
    kind: 'state file',
    found: ['added /run/netns-topology/home-000000'],
    plant: 'mkdir /run/netns-topology/home-000000',
    remove: 'rmdir /run/netns-topology/home-000000',
  },
}

const options = { offloads: ['eth0'], conntrack: ['198.51.100.2'] }
let host: Host
let clean: Snapshot

beforeAll(async () => {
  host = await playHost({ forwardDrop: 'docker' })
  const scenery = `
    sysctl -qw net.ipv4.ip_forward=0 net.ipv4.conf.all.accept_redirects=0
    ip link add side0 address 02:00:00:00:00:01 type veth peer name side.1
    ip link add bridge0 address 02:00:00:00:00:02 type bridge
    ip route add 192.0.2.0/24 nexthop via 198.51.100.1 nexthop via 198.51.100.8
    nft 'add table inet theirs; add chain inet theirs input { type filter hook input priority 0; }'
    nft 'add set inet theirs kept { type ipv4_addr; }'
    nft 'add rule inet theirs input tcp dport 2; add rule inet theirs input tcp dport 3'
    nft 'add table ip track; add chain ip track out { type filter hook output priority 0; }'
    nft 'add rule ip track out ct state new'
    mkdir /run/over /run/netns-topology; mount -t tmpfs tmpfs /run/over`
  await host.must(['sh', '-ec', scenery])
  clean = await host.snapshot(options)
})
afterAll(() => host[Symbol.asyncDispose]())

const difference = async () => host.diff(clean, await host.snapshot(options), { marks: [id] })
const all = ({ ours, theirs }: Receipt) => [...ours, ...theirs]
const said = ({ change, key }: Difference) => `${change} ${key}`

it('looks at everything', () => expect(clean.unseen).toEqual({}))

describe.each(Object.entries(leaks))('%s', (_, { kind, found, plant, remove, owner = 'theirs' }) => {
  it('is found, sorted by its owner, and gone when it is taken away', async () => {
    await host.must(['sh', '-ec', plant])
    const during = await difference()
    await host.must(['sh', '-ec', remove])
    expect(all(await difference())).toEqual([])
    expect(during[owner].filter((entry) => entry.kind === kind).map(said)).toEqual([...found])
    expect(all(during).filter((entry) => entry.kind === kind)).toHaveLength(found.length)
  })
})

describe('a name that leads into a lab', () => {
  it("is ours by its target, the directory that holds it is nobody's", async () => {
    const target = `/proc/1/root/run/netns-topology/${id}/ns/a`
    await host.must(['sh', '-ec', `mkdir /run/netns; ln -s ${target} /run/netns/a`])
    const { ours, theirs } = await difference()
    await host.must(['rm', '-r', '/run/netns'])
    expect(ours.map(said)).toEqual(['added /run/netns/a'])
    expect(theirs.map(said)).toEqual(['added /run/netns'])
  })
})

describe('processes', () => {
  it('are found by the lab in their environment, ours and another', async () => {
    const start = (lab: string) => `NETNS_TOPOLOGY_LAB=${lab} sleep 60 >&- 2>&- & echo $!;`
    const started = await host.must(['sh', '-c', `${start(id)} ${start('home-000000')} sleep 60 >&- 2>&- &`])
    const [ours = '', theirs = ''] = started.trim().split('\n')
    const during = await difference()
    expect(during.ours).toEqual([
      { kind: 'process', key: ours, change: 'added', after: { lab: id, argv: ['sleep', '60'] } },
    ])
    expect(during.theirs.map(said)).toEqual([`added ${theirs}`])
    await host.must(['kill', '-9', ours, theirs])
    await expect.poll(async () => all(await difference())).toEqual([])
  })
})
