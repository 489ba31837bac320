import { rulesOf } from '../support/rule-sets.ts'
import { zoo } from '../support/zoo.ts'

const drops = /there is no way out by IPv4: this machine drops what it would forward: table inet firewalld/

zoo({
  title: 'firewalld',
  host: { furnish: rulesOf('firewalld') },
  refused: { 'bridge-nat': drops, 'bridge-on-host': drops },
})
