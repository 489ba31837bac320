import { zoo } from '../support/zoo.ts'

zoo({
  title: 'a drop by source address in FORWARD',
  host: {
    furnish: `
      iptables -A FORWARD -s 198.18.0.0/15 -j DROP
      ip6tables -A FORWARD -s fd00::/8 -j DROP`,
  },
})
