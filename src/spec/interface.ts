import * as z from 'zod'
import { interfaceAddress } from './addresses.ts'
import { interfaceName, machineInterfaceName, reference } from './names.ts'
import { mac, mtu } from './scalars.ts'

export const interfaceSchema = z
  .strictObject({
    bridge: reference.optional().meta({ description: 'The bridge it is a port of.', examples: ['lan'] }),
    peer: reference.optional().meta({
      description:
        'The far end of a wire, as `namespace:interface` or `host:interface`. Naming it on one side is enough; the other side may be `{}`.',
      examples: ['db:p2p0'],
    }),
    addresses: z
      .array(interfaceAddress)
      .readonly()
      .optional()
      .meta({
        description: 'Its addresses; `[]` for none. Without it, the lowest free one of each subnet of its bridge.',
        examples: [['10.1.1.10/24', 'fd00:1::10/64']],
      }),
    mac: mac.optional().meta({
      description: 'Its MAC address. Without it, one made from the names of topology, namespace and interface.',
      examples: ['02:00:00:00:00:10'],
    }),
    mtu: mtu
      .optional()
      .meta({ description: "In bytes; without it, its bridge's, or that of the other end.", examples: [1400] }),
    offload: z.boolean().optional().meta({
      description: '`false` turns checksum, segmentation and VLAN offloads off on both ends of the wire.',
      default: true,
    }),
  })
  .meta({ title: 'Interface', description: 'A port of a bridge, or one end of a wire.' })

export const interfacesSchema = z.record(interfaceName, interfaceSchema)
export const machineInterfacesSchema = z.record(machineInterfaceName, interfaceSchema)
