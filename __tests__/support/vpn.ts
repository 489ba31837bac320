import type { Host } from './host.ts'

/**
 * A second card, `vpn0`, whose other end is in the stand-in outside as well: it stands for a tunnel. From 203.0.113.2 and
 * 2001:db8:200::2 it reaches what `eth0` does.
 */
export async function addVpn(host: Host): Promise<void> {
  await host.must(['sh', '-es'], { stdin: vpn })
}

/** For sh(1): what `addVpn` does. */
export const vpn = `
ip link add vpn0 index 1002 type veth peer name vpn0 index 1003 netns /run/outside.net
ip -batch - <<END
address add 203.0.113.2/24 dev vpn0
address add 2001:db8:200::2/64 dev vpn0 nodad
link set dev vpn0 up
END
nsenter --net=/run/outside.net ip -batch - <<END
address add 203.0.113.1/24 dev vpn0
address add 2001:db8:200::1/64 dev vpn0 nodad
link set dev vpn0 up
END
`

type Vpn =
  | 'two /1 routes, as of OpenVPN'
  | 'many routes, as of all but private networks'
  | 'the rules of wg-quick'
  | 'the rules of a Tailscale exit node'
  | 'a default route in another table only'

/** Ways in which the routes of a VPN take over all that is for the outside, by what makes them. */
export const vpns: Readonly<Record<Vpn, string>> = {
  'two /1 routes, as of OpenVPN': `
    ip route add 0.0.0.0/1 via 203.0.113.1
    ip route add 128.0.0.0/1 via 203.0.113.1
    ip -6 route add ::/1 via 2001:db8:200::1
    ip -6 route add 8000::/1 via 2001:db8:200::1`,
  'many routes, as of all but private networks': `
    for to in 1.0.0.0/8 2.0.0.0/7 4.0.0.0/6 8.0.0.0/7 11.0.0.0/8 12.0.0.0/6 16.0.0.0/4 32.0.0.0/3 64.0.0.0/2 128.0.0.0/3 \\
      160.0.0.0/5 168.0.0.0/6 172.0.0.0/12 192.0.0.0/9 193.0.0.0/8 194.0.0.0/7 196.0.0.0/6 200.0.0.0/5 208.0.0.0/4; do
      ip route add "$to" via 203.0.113.1
    done
    ip -6 route add 2000::/3 via 2001:db8:200::1`,
  'the rules of wg-quick': `
    for family in -4 -6; do
      ip $family rule add not fwmark 51820 table 51820
      ip $family rule add table main suppress_prefixlength 0
    done
    ip route add default via 203.0.113.1 table 51820
    ip -6 route add default via 2001:db8:200::1 table 51820`,
  'the rules of a Tailscale exit node': `
    for family in -4 -6; do
      ip $family rule add pref 5210 fwmark 0x80000/0xff0000 table main
      ip $family rule add pref 5230 fwmark 0x80000/0xff0000 table default
      ip $family rule add pref 5250 fwmark 0x80000/0xff0000 type unreachable
      ip $family rule add pref 5270 table 52
    done
    ip route add default via 203.0.113.1 table 52
    ip route add throw 198.51.100.0/24 table 52
    ip -6 route add default via 2001:db8:200::1 table 52`,
  'a default route in another table only': `
    ip route del default
    ip -6 route del default
    ip route add default via 203.0.113.1 table 100
    ip -6 route add default via 2001:db8:200::1 table 100
    for family in -4 -6; do ip $family rule add pref 100 table 100; done`,
}
