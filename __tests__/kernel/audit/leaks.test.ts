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
  /** What not every kernel has: without it, the leak cannot be planted. */
  readonly needs?: string
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
  'a nexthop': {
    kind: 'nexthop',
    found: ['added 9'],
    plant: 'ip nexthop add id 9 dev eth0',
    remove: 'ip nexthop del id 9',
  },
  'a policy of IPsec': {
    kind: 'IPsec policy',
    found: ['added src 10.0.0.0/8 dst 10.1.0.0/16 dir out action block priority 0 ptype main'],
    plant: 'ip xfrm policy add src 10.0.0.0/8 dst 10.1.0.0/16 dir out action block',
    remove: 'ip xfrm policy flush',
  },
  'a state of IPsec': {
    kind: 'IPsec state',
    found: ['added src 10.0.0.1 dst 10.0.0.2 proto esp spi 0x00000001 reqid 0 mode tunnel'],
    plant: 'ip xfrm state add src 10.0.0.1 dst 10.0.0.2 proto esp spi 1 mode tunnel enc cipher_null ""',
    remove: 'ip xfrm state flush',
    needs: 'ESP',
  },
  'an entry of a forwarding table': {
    kind: 'forwarding entry',
    found: ['added port0 02:00:00:00:00:99'],
    plant: 'bridge fdb add 02:00:00:00:00:99 dev port0 master static',
    remove: 'bridge fdb del 02:00:00:00:00:99 dev port0 master',
  },
  'a VLAN of a port': {
    kind: 'port VLAN',
    found: ['added port0 99'],
    plant: 'ip link set bridge0 type bridge vlan_filtering 1; bridge vlan add dev port0 vid 99',
    remove: 'bridge vlan del dev port0 vid 99; ip link set bridge0 type bridge vlan_filtering 0',
    needs: 'CONFIG_BRIDGE_VLAN_FILTERING',
  },
  'the STP of a bridge': {
    kind: 'link detail',
    found: ['changed bridge0'],
    plant: 'ip link set bridge0 type bridge stp_state 1',
    remove: 'ip link set bridge0 type bridge stp_state 0',
  },
  'the setting of a port of a bridge': {
    kind: 'link detail',
    found: ['changed port0'],
    plant: 'bridge link set dev port0 isolated on',
    remove: 'bridge link set dev port0 isolated off',
  },
  'the length of the queue of a link': {
    kind: 'link',
    found: ['changed eth0'],
    plant: 'ip link set eth0 txqueuelen 7',
    remove: 'ip link set eth0 txqueuelen 1000',
  },
  'a multicast address of a link': {
    kind: 'multicast address',
    found: ['added eth0 33:33:00:00:00:77'],
    plant: 'ip maddress add 33:33:00:00:00:77 dev eth0',
    remove: 'ip maddress del 33:33:00:00:00:77 dev eth0',
  },
  'what forwarding of IPv6 makes a device listen to': {
    kind: 'multicast address',
    found: [1, 2, 5].map((scope) => `added eth0 ff0${scope}:0000:0000:0000:0000:0000:0000:0002`),
    plant: 'sysctl -qw net.ipv6.conf.eth0.forwarding=1',
    remove: 'sysctl -qw net.ipv6.conf.eth0.forwarding=0',
  },
  'an address label': {
    kind: 'IPv6 address label',
    found: ['added address fd77:: prefixlen 64 label 77'],
    plant: 'ip addrlabel add prefix fd77::/64 label 77',
    remove: 'ip addrlabel del prefix fd77::/64 label 77',
  },
  'an endpoint of Multipath TCP': {
    kind: 'MPTCP endpoint',
    found: ['added 7'],
    plant: 'ip mptcp endpoint add 198.51.100.2 dev eth0 id 7 signal',
    remove: 'ip mptcp endpoint flush',
  },
  'a limit of Multipath TCP': {
    kind: 'MPTCP limit',
    found: ['changed subflows'],
    plant: 'ip mptcp limits set subflows 3',
    remove: 'ip mptcp limits set subflows 2',
  },
  'a filter of a device': {
    kind: 'traffic filter',
    found: [
      'added eth0 ingress protocol ip pref 7 kind u32 chain 0',
      'added eth0 ingress protocol ip pref 7 kind u32 chain 0 (2)',
    ],
    plant: 'tc filter add dev eth0 ingress pref 7 protocol ip u32 match ip dst 192.0.2.1/32',
    remove: 'tc filter del dev eth0 ingress pref 7',
  },
  'a filter of a class': {
    kind: 'traffic filter',
    found: [
      'added side0 parent 7: protocol ip pref 7 kind u32 chain 0',
      'added side0 parent 7: protocol ip pref 7 kind u32 chain 0 (2)',
    ],
    plant: 'tc filter add dev side0 parent 7: pref 7 protocol ip u32 match ip dst 192.0.2.1/32 flowid 7:1',
    remove: 'tc filter del dev side0 parent 7: pref 7',
  },
  'the setting of a table of neighbours': {
    kind: 'neighbour table',
    found: ['changed eth0 arp_cache'],
    plant: 'echo 77 >/proc/sys/net/ipv4/neigh/eth0/retrans_time',
    remove: 'echo 100 >/proc/sys/net/ipv4/neigh/eth0/retrans_time',
  },
  ...changedSettings({
    'ipv4/neigh/eth0/mcast_resolicit': [7, 0],
    'ipv4/conf/eth0/tag': [77, 0],
    'ipv6/conf/eth0/hop_limit': [33, 64],
    'ipv4/route/min_pmtu': [600, 552],
    'ipv6/icmp/echo_ignore_all': [1, 0],
    'ipv6/route/gc_timeout': [61, 60],
    'unix/max_dgram_qlen': [11, 10],
  }),
  'the host name': {
    kind: 'host name',
    found: ['changed hostname'],
    plant: 'hostname another-name',
    remove: 'hostname "$(cat /run/name)"',
  },
  'a message queue of SysV': {
    kind: 'SysV message queue',
    found: ['added 0'],
    plant: 'ipcmk -Q',
    remove: 'ipcrm -q 0',
  },
  'semaphores of SysV': {
    kind: 'SysV semaphore set',
    found: ['added 0'],
    plant: 'ipcmk -S 3',
    remove: 'ipcrm -s 0',
  },
  'shared memory of SysV': {
    kind: 'SysV shared memory segment',
    found: ['added 0'],
    plant: 'ipcmk -M 4096',
    remove: 'ipcrm -m 0',
  },
  'a message queue of POSIX': {
    kind: 'POSIX message queue',
    found: ['added /jobs'],
    plant: 'touch /run/mqueue/jobs',
    remove: 'rm /run/mqueue/jobs',
  },
  'what the resolver is told, as a DHCP client does it': {
    kind: 'resolver file',
    found: ['changed /etc/resolv.conf'],
    plant: 'echo nameserver 192.0.2.1 >/etc/resolv.conf',
    remove: 'cp /run/resolv.conf /etc/resolv.conf',
  },
  'the names of hosts, put elsewhere': {
    kind: 'resolver file',
    found: ['changed /etc/hosts'],
    plant: 'mv /etc/hosts /run/hosts; ln -s /run/hosts /etc/hosts',
    remove: 'rm /etc/hosts; mv /run/hosts /etc/hosts',
  },
}

/** Of settings under /proc/sys/net, each with another value and with what it is in a new namespace. */
function changedSettings(settings: Readonly<Record<string, readonly [number, number]>>): Record<string, Leak> {
  return Object.fromEntries(
    Object.entries(settings).map(([path, [other, initial]]) => {
      const write = (value: number) => `echo ${value} >/proc/sys/net/${path}`
      const found = [`changed net.${path.replaceAll('/', '.')}`]
      return [`the setting ${path}`, { kind: 'sysctl', found, plant: write(other), remove: write(initial) }]
    }),
  )
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
    ip link add port0 type veth peer name port1
    ip link set port0 master bridge0; ip link set bridge0 up; ip link set port0 up; ip link set port1 up
    tc qdisc add dev eth0 clsact; tc qdisc add dev side0 root handle 7: htb
    hostname >/run/name; cp -L /etc/resolv.conf /run/resolv.conf
    mkdir /run/over /run/netns-topology; mount -t tmpfs tmpfs /run/over`
  await host.must(['sh', '-ec', scenery])
  clean = await host.snapshot(options)
})
afterAll(() => host[Symbol.asyncDispose]())

const difference = async () => host.diff(clean, await host.snapshot(options), { marks: [id] })
const all = ({ ours, theirs }: Receipt) => [...ours, ...theirs]
const said = ({ change, key }: Difference) => `${change} ${key}`

it('looks at everything', () => expect(clean.unseen).toEqual({}))

describe.each(Object.entries(leaks))('%s', (_, { kind, found, plant, remove, owner = 'theirs', needs }) => {
  it('is found, sorted by its owner, and gone when it is taken away', async ({ skip }) => {
    const planted = await host.run(['sh', '-ec', plant])
    skip(needs !== undefined && planted.exitCode !== 0, `this kernel lacks ${needs}: ${planted.stderr}`)
    expect(planted).toMatchObject({ exitCode: 0, stderr: '' })
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
