import { zoo } from '../support/zoo.ts'

zoo({
  title: 'the default route in another table',
  host: {
    furnish: `
      ip -4 route delete default
      ip -6 route delete default
      for family in -4 -6; do ip $family rule add pref 100 table 100; done
      ip -4 route add default via 198.51.100.1 dev eth0 table 100
      ip -6 route add default via 2001:db8:100::1 dev eth0 table 100`,
  },
})
