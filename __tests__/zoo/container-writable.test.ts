import { inContainer } from '../support/container.ts'
import { zoo } from '../support/zoo.ts'

zoo({
  title: 'a container whose /proc/sys may be written',
  host: inContainer({ writable: true }),
  out: { ipv6: false },
})
