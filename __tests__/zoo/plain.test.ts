import { zoo } from '../support/zoo.ts'

zoo({ title: 'no rules at all', ways: ['root', 'sudo', 'rootless'] })
