import { vpn } from '../support/vpn.ts'
import { zoo } from '../support/zoo.ts'

zoo({
  title: 'a default route that moves to another card while a lab is up',
  host: { furnish: vpn },
  meanwhile: {
    happens: `
      ip -4 route replace default via 203.0.113.1 dev vpn0
      ip -6 route delete default
      ip -6 route add default via 2001:db8:200::1 dev vpn0`,
    over: `
      ip -4 route replace default via 198.51.100.1 dev eth0
      ip -6 route delete default
      ip -6 route add default via 2001:db8:100::1 dev eth0`,
    missing: /^netns-topology: missing: way out by IPv4/m,
  },
})
