import * as z from 'zod'
import { destination, hostAddress, hostDestination, selector } from './addresses.ts'
import { mark } from './mark.ts'
import { reference } from './names.ts'
import { metric, mtu, priority, table, typeOfService } from './scalars.ts'

const via = z
  .union([reference, z.array(reference).min(1).readonly()], {
    error: 'expected an address, a name, or a list of them',
  })
  .meta({
    description:
      'The next hop: an address, `namespace` or `namespace:interface`; `host` is the machine itself. A list: equal cost. A route of IPv4 may have an IPv6 address as its next hop (RFC 5549).',
    examples: ['10.1.1.1', 'router', 'router:eth0', ['10.1.1.7', '10.1.1.8'], 'fe80::1'],
  })

export const routeSchema = z
  .strictObject({
    to: destination.meta({
      description: 'The destination: a prefix, or `default`. `default` by a name means every family that both have.',
      examples: ['default', '10.9.0.0/16', 'fd00:9::/48'],
    }),
    via: via.optional(),
    dev: reference.optional().meta({ description: 'The interface to send by.', examples: ['eth0'] }),
    type: z.enum(['unicast', 'local', 'blackhole', 'unreachable', 'prohibit']).optional().meta({
      description:
        'What becomes of the packets: sent on, dropped, or refused with an ICMP message; `local`: taken in, as if the destination were an address of the namespace. Where it says nothing else, `dev` is `lo` then and `table` the local one, 255.',
      default: 'unicast',
    }),
    'on-link': z.boolean().optional().meta({
      description: 'The next hop is on the link of `dev` even where no address of it says so.',
      default: false,
    }),
    from: hostAddress
      .optional()
      .meta({ description: 'The source address that is preferred.', examples: ['10.1.1.10'] }),
    mtu: mtu.optional().meta({ description: 'The path MTU, in bytes.', examples: [1299] }),
    metric: metric.optional().meta({ description: 'The lower one is preferred.', examples: [50] }),
    table: table.optional().meta({ description: 'The routing table; without it, the main one.', examples: [100] }),
  })
  .meta({ title: 'Route', description: 'Where packets for a destination go.' })

/** A route of the machine itself. One without a device would outlive the lab, so that there is no `type`. */
export const hostRouteSchema = routeSchema
  .omit({ type: true })
  .extend({
    to: hostDestination.meta({
      description: 'The destination: a prefix. Never the default route, by which the machine reaches everything else.',
      examples: ['10.9.0.0/16', 'fd00:9::/48'],
    }),
  })
  .meta({ title: 'Route of the host', description: 'Where packets of the machine for a destination in the lab go.' })

export const policySchema = z
  .strictObject({
    from: selector
      .optional()
      .meta({ description: 'Source address or prefix.', examples: ['10.1.1.10', '10.1.0.0/16'] }),
    to: selector.optional().meta({ description: 'Destination address or prefix.', examples: ['10.9.0.0/16'] }),
    mark: mark.optional().meta({
      description: 'The mark that a firewall gave a packet, or `VALUE/MASK`.',
      examples: [1, '0x100/0xff00'],
    }),
    iif: reference.optional().meta({
      description: 'The interface by which a packet came in; `lo` for what the namespace sends itself.',
      examples: ['eth0'],
    }),
    'type-of-service': typeOfService
      .optional()
      .meta({ description: 'The DSCP in its octet, a multiple of 4: for IPv4 at most 28.', examples: [16] }),
    table: table.meta({ description: 'The table that is looked up.', examples: [100] }),
    priority: priority.optional().meta({
      description:
        'The lower one is looked at first. Rules without one come right before the main table, in the order of the file.',
      examples: [100],
    }),
  })
  .meta({ title: 'Routing policy', description: 'Which packets use which routing table, ip-rule(8).' })
