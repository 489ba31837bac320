import { zoo } from '../support/zoo.ts'

zoo({
  title: 'FORWARD policy DROP of legacy iptables',
  host: { furnish: 'iptables-legacy -P FORWARD DROP; ip6tables-legacy -P FORWARD DROP' },
})
