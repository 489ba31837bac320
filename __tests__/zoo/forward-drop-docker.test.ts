import { zoo } from '../support/zoo.ts'

zoo({ title: 'FORWARD policy DROP, with DOCKER-USER', host: { forwardDrop: 'docker' } })
