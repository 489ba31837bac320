import { inContainer } from '../support/container.ts'
import { zoo } from '../support/zoo.ts'

zoo({
  title: 'a container with the options of docs/action.md',
  host: inContainer({ writable: false }),
  out: { ipv6: false },
  ways: ['root'],
})
