import * as z from 'zod'
import { interfaceAddress, subnet } from './addresses.ts'
import { mtu } from './scalars.ts'

export const bridgeSchema = z
  .strictObject({
    subnets: z
      .array(subnet)
      .readonly()
      .optional()
      .meta({
        description: 'Where addresses are given from. Implied by `addresses`.',
        examples: [['10.1.1.0/24', 'fd00:1::/64']],
      }),
    addresses: z
      .array(interfaceAddress)
      .readonly()
      .optional()
      .meta({ description: "The segment's gateway, which is the lab itself.", examples: [['10.1.1.1/24']] }),
    nat: z.boolean().optional().meta({
      description:
        'What leaves through the gateway reaches the outside, behind the address of the machine. With only `subnets`, the lowest free address of each is the gateway.',
      default: false,
    }),
    ipv6: z.boolean().optional().meta({
      description: '`false` turns IPv6 off on every interface on it, and with it their link-local addresses.',
      default: true,
    }),
    mtu: mtu.optional().meta({
      description: 'Of the bridge, its ports, and every interface on it that names none, in bytes.',
      default: 1500,
    }),
    stp: z.boolean().optional().meta({
      description: 'Spanning tree: coming up waits until every port forwards, about 4 seconds.',
      default: false,
    }),
  })
  .meta({ title: 'Bridge', description: 'A layer-2 segment.' })
