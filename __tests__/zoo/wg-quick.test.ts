import { vpn } from '../support/vpn.ts'
import { zoo } from '../support/zoo.ts'

zoo({
  title: 'the rules of wg-quick',
  host: {
    furnish: `${vpn}
      for family in -4 -6; do
        ip $family rule add not fwmark 51820 table 51820
        ip $family rule add table main suppress_prefixlength 0
      done
      ip -4 route add default via 203.0.113.1 dev vpn0 table 51820
      ip -6 route add default via 2001:db8:200::1 dev vpn0 table 51820
      sysctl -w net.ipv4.conf.all.src_valid_mark=1
      iptables -t raw -A PREROUTING ! -i vpn0 -d 203.0.113.2 -m addrtype ! --src-type LOCAL -j DROP`,
  },
})
