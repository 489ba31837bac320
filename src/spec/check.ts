import * as z from 'zod'
import { reference } from './names.ts'
import { port } from './scalars.ts'

export const checkSchema = z
  .strictObject({
    from: reference.meta({
      description:
        'The namespace that asks, or `host`, the machine itself; for an address also where it has no interface here.',
      examples: ['client', 'host'],
    }),
    to: reference.meta({
      description:
        'A namespace or `host` (each of its addresses of the families that `from` has), `namespace:interface`, or an address.',
      examples: ['server', 'server:eth0', '10.1.1.10'],
    }),
    icmp: z.enum(['reachable', 'unreachable']).optional().meta({ description: 'Whether an echo request is answered.' }),
    tcp: port.optional().meta({ description: 'The TCP port to connect to.', examples: [8080] }),
    udp: port.optional().meta({ description: 'The UDP port to send to.', examples: [53] }),
    expect: z.enum(['open', 'answered', 'refused', 'filtered', 'silent']).optional().meta({
      description:
        'With `tcp`: open (default), refused or filtered. With `udp`: answered (default), refused or silent.',
    }),
  })
  .meta({ title: 'Check', description: 'Who reaches whom: exactly one of `icmp`, `tcp` and `udp`.' })
