import { zoo } from '../support/zoo.ts'
import { rulesOf } from '../support/rule-sets.ts'

zoo({ title: 'ufw that rejects', host: { furnish: rulesOf('ufw that rejects') } })
