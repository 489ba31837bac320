import type { Shell } from './shell.ts'
import { until } from './until.ts'

/** Packets from the outside to a network behind a host that does not forward them by itself. */
export interface Traffic {
  /** How many of each kind have been sent, and how many have come through, since it began. */
  count(): Promise<{ readonly sent: readonly number[]; readonly crossed: readonly number[] }>
}

const inner = '/run/inner.net'
const outside = '/run/outside.net'

/** The third address is sent answers that nobody has asked for, which belong to no connection. */
const targets = ['10.66.0.2', 'fd66::2', '10.66.0.3'] as const

/** Echo requests of both families, and echo replies, as many as the clock says: ping(8) sends 100 a second unanswered. */
const send = `
use Socket qw(:DEFAULT inet_pton pack_sockaddr_in6 AF_INET6);
use Time::HiRes qw(time sleep);
my ($new, $new6, $reply) = @ARGV;
socket(my $four, AF_INET, SOCK_RAW, 1) or die "socket: $!";
socket(my $six, AF_INET6, SOCK_RAW, 58) or die "socket: $!";
sub summed {
  my $packet = shift;
  my $sum = unpack('%32n*', $packet);
  $sum = ($sum & 0xffff) + ($sum >> 16) for 1, 2;
  substr($packet, 2, 2) = pack('n', ~$sum & 0xffff);
  return $packet;
}
my ($start, $number) = (time, 0);
while (1) {
  for (; $number < (time() - $start) * 1000; $number += 1) {
    my @rest = (0, 0, 7, $number & 0xffff);
    send $four, summed(pack('CCnnn', 8, @rest)), 0, pack_sockaddr_in(0, inet_aton($new));
    send $six, pack('CCnnn', 128, @rest), 0, pack_sockaddr_in6(0, inet_pton(AF_INET6, $new6));
    send $four, summed(pack('CCnnn', 0, @rest)), 0, pack_sockaddr_in(0, inet_aton($reply));
  }
  sleep 0.001;
}
`

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
add table inet counted { chain seen { type filter hook output priority raw; ${counters} }; }
.
`

/** Sends 1,000 packets a second of each kind, from when it returns until the host ends. */
export async function sendAcross(host: Shell): Promise<Traffic> {
  await host.must(['sh', '-es'], { stdin: setup })
  host.spawn(['nsenter', `--net=${outside}`, 'perl', '-e', send, ...targets]).on('error', () => {})
  const counted = async (net: string) => {
    const text = await host.must(['nsenter', `--net=${net}`, 'nft', 'list', 'table', 'inet', 'counted'])
    return [...text.matchAll(/ counter packets (\d+) /g)].map(([, packets]) => Number(packets))
  }
  await until('packets are sent', async () => (await counted(outside)).every((sent) => sent > 0))
  return { count: async () => ({ sent: await counted(outside), crossed: await counted(inner) }) }
}
