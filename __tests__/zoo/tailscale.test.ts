import { vpn, vpns } from '../support/vpn.ts'
import { zoo } from '../support/zoo.ts'

zoo({
  title: 'a Tailscale exit node',
  host: {
    furnish: `${vpn}${vpns['the rules of a Tailscale exit node']}
      for iptables in iptables ip6tables; do
        $iptables -N ts-forward
        $iptables -I FORWARD -j ts-forward
        $iptables -A ts-forward -i vpn0 -j MARK --set-xmark 0x40000/0xff0000
        $iptables -A ts-forward -m mark --mark 0x40000/0xff0000 -j ACCEPT
        $iptables -A ts-forward -o vpn0 -j ACCEPT
      done`,
  },
})
