import { zoo } from '../support/zoo.ts'
import { rulesOf } from '../support/rule-sets.ts'

zoo({ title: 'the chains of Docker', host: { furnish: rulesOf('Docker') } })
