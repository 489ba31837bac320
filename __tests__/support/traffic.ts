import type { Shell } from './shell.ts'

/** Packets from the outside to a network behind a host that does not forward them by itself. */
export interface Traffic {
  /** How many of each kind have been sent, and how many have come through, since it began. */
  count(): Promise<{ readonly sent: readonly number[]; readonly crossed: readonly number[] }>
}

const inner = '/run/inner.net'
const outside = '/run/outside.net'

/** The third address is sent answers that nobody has asked for, which belong to no connection. */
const targets = ['10.66.0.2', 'fd66::2', '10.66.0.3'] as const

const counters = targets.map((to) => `${to.includes(':') ? 'ip6' : 'ip'} daddr ${to} counter;`).join(' ')

/** A second network, `eth1`, whose routes and those of the outside lead through the host; what comes and goes is counted. */
const setup = `
touch ${inner}
unshare --net=${inner} true
nsenter --net=${inner} ip link add name eth0 index 301 type veth peer name eth1 index 302 netns "$$"
ip -batch - <<.
address add 10.66.0.1/24 dev eth1
address add fd66::1/64 dev eth1 nodad
link set dev eth1 up
.
nsenter --net=${inner} ip -batch - <<.
link set dev lo up
address add 10.66.0.2/24 dev eth0
address add 10.66.0.3/24 dev eth0
address add fd66::2/64 dev eth0 nodad
link set dev eth0 up
route add default via 10.66.0.1
route add default via fd66::1
.
nsenter --net=${outside} ip -batch - <<.
route add 10.66.0.0/24 via 198.51.100.2
route add fd66::/64 via 2001:db8:100::2
.
nsenter --net=${inner} nft -f - <<.
add table inet counted { chain seen { type filter hook prerouting priority raw; ${counters} }; }
.
nsenter --net=${outside} nft -f - <<.
add table inet counted { chain seen { type filter hook output priority raw; ${counters} ip daddr 10.66.0.3 icmp type set echo-reply; }; }
.
`

/** Begins to send 1,000 packets a second of each kind, until the host ends. */
export async function sendAcross(host: Shell): Promise<Traffic> {
  await host.must(['sh', '-es'], { stdin: setup })
  const send = `for target; do ping -n -q -i 0.001 "$target" >/dev/null 2>&1 & done; wait`
  host.spawn(['nsenter', `--net=${outside}`, 'sh', '-c', send, 'send', ...targets]).on('error', () => {})
  const counted = async (net: string) => {
    const text = await host.must(['nsenter', `--net=${net}`, 'nft', 'list', 'table', 'inet', 'counted'])
    return [...text.matchAll(/ counter packets (\d+) /g)].map(([, packets]) => Number(packets))
  }
  return { count: async () => ({ sent: await counted(outside), crossed: await counted(inner) }) }
}
