import { zoo } from '../support/zoo.ts'

const drops = /there is no way out by IPv4: this machine drops what it would forward/

zoo({
  title: 'a drop by source address in FORWARD',
  host: {
    furnish: `
      iptables -A FORWARD -s 198.18.0.0/15 -j DROP
      ip6tables -A FORWARD -s fd00::/8 -j DROP`,
  },
  refused: { 'bridge-nat': drops, 'bridge-on-host': drops },
})
