import { zoo } from '../support/zoo.ts'
import { inContainer } from '../support/container.ts'

zoo({
  title: 'a container with the options of docs/action.md',
  host: inContainer({ writable: false }),
  out: { ipv6: false },
  ways: ['root', 'sudo'],
})
