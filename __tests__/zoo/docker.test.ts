import { rulesOf } from '../support/rule-sets.ts'
import { zoo } from '../support/zoo.ts'

zoo({ title: 'the chains of Docker', host: { furnish: rulesOf('Docker') } })
