import { zoo } from '../support/zoo.ts'

const drops = /there is no way out by IPv4: this machine drops what it would forward/

zoo({
  title: 'mangle POSTROUTING drops by its policy',
  host: {
    furnish: `
      for iptables in iptables ip6tables; do
        $iptables -t mangle -A POSTROUTING -m addrtype --src-type LOCAL -j ACCEPT
        $iptables -t mangle -P POSTROUTING DROP
      done`,
  },
  refused: { 'bridge-nat': drops, 'bridge-on-host': drops },
})
