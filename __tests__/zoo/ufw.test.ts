import { zoo } from '../support/zoo.ts'
import { rulesOf } from '../support/rule-sets.ts'

zoo({ title: 'ufw', host: { furnish: rulesOf('ufw') } })
