import { vpn } from '../support/vpn.ts'
import { zoo } from '../support/zoo.ts'

zoo({
  title: 'two /1 routes (OpenVPN def1)',
  host: {
    furnish: `${vpn}
      for half in 0.0.0.0/1 128.0.0.0/1; do ip -4 route add $half via 203.0.113.1; done
      for half in ::/1 8000::/1; do ip -6 route add $half via 2001:db8:200::1 dev vpn0; done`,
  },
})
