import { rulesOf } from '../support/rule-sets.ts'
import { zoo } from '../support/zoo.ts'

zoo({ title: 'ufw', host: { furnish: rulesOf('ufw') } })
