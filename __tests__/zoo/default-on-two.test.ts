import { vpn } from '../support/vpn.ts'
import { zoo } from '../support/zoo.ts'

zoo({
  title: 'default routes on two cards',
  host: {
    furnish: `${vpn}
      ip -4 route replace default nexthop via 198.51.100.1 dev eth0 nexthop via 203.0.113.1 dev vpn0
      ip -6 route replace default nexthop via 2001:db8:100::1 dev eth0 nexthop via 2001:db8:200::1 dev vpn0`,
  },
})
