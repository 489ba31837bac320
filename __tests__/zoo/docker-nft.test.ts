import { rulesOf } from '../support/rule-sets.ts'
import { zoo } from '../support/zoo.ts'

zoo({ title: 'the nftables backend of Docker', host: { furnish: rulesOf('Docker’s nftables backend') } })
