import * as z from 'zod'
import { hostAddress, ipAddress, loopbackAddress } from './addresses.ts'
import { interfacesSchema } from './interface.ts'
import { hostName, reference } from './names.ts'
import { privateSchema } from './private.ts'
import { policySchema, routeSchema } from './route.ts'
import { command, sysctlValue } from './scalars.ts'
import { sysctlKey } from './sysctl-key.ts'

const hostsValue = z.union([ipAddress, z.array(ipAddress).min(1).readonly()], {
  error: 'expected an IP address, or a list of them',
})

export const hostsSchema = z.record(hostName, hostsValue)
export const sysctlsSchema = z.record(sysctlKey, sysctlValue)

const forwarding = z.union([z.boolean(), z.enum(['ipv4', 'ipv6']), z.array(reference).min(1).readonly()], {
  error: 'expected `true`, `false`, `ipv4`, `ipv6`, or a list of interfaces',
})

export const commandSchema = z
  .strictObject({
    run: command.meta({ description: 'The command, for `sh -c`.' }),
    user: z.literal('root').optional().meta({
      description: 'As root of the lab, who may change its network. Without it, as the user who brings it up.',
    }),
  })
  .meta({ title: 'Command', description: 'A command, and who runs it.' })

const setupSchema = z.union([command, commandSchema], {
  error: 'expected a command, or `{ run: COMMAND, user: root }`',
})

const resolverOption = z
  .string()
  .regex(/^[a-z][a-z0-9-]*(?::[0-9]+)?$/, 'expected an option of resolv.conf(5), as `ndots:2`')

export const resolverSchema = z.strictObject({
  addresses: z.array(hostAddress).readonly().optional().meta({
    description: 'The DNS servers. Without them, those that it would have without `nameservers`.',
  }),
  search: z
    .array(hostName)
    .readonly()
    .optional()
    .meta({
      description: 'Domains in which short names are looked up.',
      examples: [['example.test']],
    }),
  options: z
    .array(resolverOption)
    .readonly()
    .optional()
    .meta({
      description: 'How servers are asked: the options of resolv.conf(5).',
      examples: [['ndots:2', 'edns0']],
    }),
})

const nameserversSchema = z.union([z.array(hostAddress).readonly(), resolverSchema], {
  error: 'expected a list of addresses, or `{ addresses: […], search: […], options: […] }`',
})

export const namespaceSchema = z
  .strictObject({
    forwarding: forwarding.optional().meta({
      description:
        'Makes it a router: `true` of both families, `ipv4` or `ipv6` of one; a list, of both families for what comes in by these interfaces.',
      default: false,
      examples: [true, 'ipv4', ['eth0', 'eth1']],
    }),
    ipv6: z.boolean().optional().meta({
      description: '`false` turns IPv6 off on its interfaces, and with it their link-local addresses.',
      default: true,
    }),
    interfaces: interfacesSchema.optional().meta({
      description: 'Its interfaces, by the names they have inside it.',
      examples: [{ eth0: { bridge: 'lan' } }],
    }),
    loopback: z
      .array(loopbackAddress)
      .readonly()
      .optional()
      .meta({ description: 'More addresses of `lo`.', examples: [['10.255.0.1/32']] }),
    routes: z
      .array(routeSchema)
      .readonly()
      .optional()
      .meta({ description: 'On top of the default routes that gateways imply.' }),
    'routing-policy': z.array(policySchema).readonly().optional().meta({ description: 'Its ip-rule(8) rules.' }),
    hosts: hostsSchema.optional().meta({
      description: 'More names and their addresses, on top of those of the namespaces.',
      examples: [{ 'api.example.test': '10.1.1.10', 'www.example.test': ['10.1.1.10', 'fd00:1::10'] }],
    }),
    nameservers: nameserversSchema.optional().meta({
      description:
        'The DNS servers it asks, and how. Without it, those of the machine where a bridge with `nat` is its way out, and else none.',
      examples: [['10.1.1.1'], { addresses: ['10.1.1.1'], search: ['example.test'] }],
    }),
    sysctls: sysctlsSchema.optional().meta({
      description:
        'Kernel parameters that each network namespace has for itself. In a name between dots, a slash stands for a dot: sysctl.d(5).',
      examples: [{ 'net.ipv4.tcp_syncookies': 0 }],
    }),
    private: privateSchema.optional(),
    processes: z.literal('own').optional().meta({
      description:
        'Its programs see and signal each other only, and no programs of other namespaces: they are in a PID namespace of their own.',
    }),
    setup: z
      .array(setupSchema)
      .readonly()
      .optional()
      .meta({
        description:
          'Commands run inside as the user, in order, once the network is there. One that fails fails the whole.',
        examples: [[{ run: 'ip mptcp endpoint add 10.1.1.10 dev eth0 subflow', user: 'root' }, 'touch ready']],
      }),
  })
  .meta({ title: 'Namespace', description: 'A host or router with a network stack of its own.' })
