import { zoo } from '../support/zoo.ts'

zoo({ title: 'FORWARD policy DROP', host: { forwardDrop: 'policy' } })
