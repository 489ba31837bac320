import { vpn } from '../support/vpn.ts'
import { zoo } from '../support/zoo.ts'

zoo({
  title: 'a Tailscale exit node',
  host: {
    furnish: `${vpn}
      for family in -4 -6; do
        ip $family rule add pref 5210 fwmark 0x80000/0xff0000 table main
        ip $family rule add pref 5230 fwmark 0x80000/0xff0000 table default
        ip $family rule add pref 5250 fwmark 0x80000/0xff0000 type unreachable
        ip $family rule add pref 5270 table 52
      done
      ip -4 route add default via 203.0.113.1 dev vpn0 table 52
      ip -6 route add default via 2001:db8:200::1 dev vpn0 table 52
      ip -4 route add throw 198.51.100.0/24 table 52
      for iptables in iptables ip6tables; do
        $iptables -N ts-forward
        $iptables -I FORWARD -j ts-forward
        $iptables -A ts-forward -i vpn0 -j MARK --set-xmark 0x40000/0xff0000
        $iptables -A ts-forward -m mark --mark 0x40000/0xff0000 -j ACCEPT
        $iptables -A ts-forward -o vpn0 -j ACCEPT
      done`,
  },
})
