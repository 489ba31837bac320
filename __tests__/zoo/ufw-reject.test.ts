import { rulesOf } from '../support/rule-sets.ts'
import { zoo } from '../support/zoo.ts'

zoo({ title: 'ufw that rejects', host: { furnish: rulesOf('ufw that rejects') } })
