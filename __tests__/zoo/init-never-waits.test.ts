import { zoo } from '../support/zoo.ts'

zoo({ title: 'a PID 1 that does not reap', host: { reaps: false }, ways: ['root', 'sudo', 'rootless'] })
