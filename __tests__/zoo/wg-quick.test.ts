import { vpn, vpns } from '../support/vpn.ts'
import { zoo } from '../support/zoo.ts'

zoo({
  title: 'the rules of wg-quick',
  host: {
    furnish: `${vpn}${vpns['the rules of wg-quick']}
      sysctl -w net.ipv4.conf.all.src_valid_mark=1
      iptables -t raw -A PREROUTING ! -i vpn0 -d 203.0.113.2 -m addrtype ! --src-type LOCAL -j DROP`,
  },
})
