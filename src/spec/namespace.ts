import * as z from 'zod'
import { hostAddress, ipAddress, loopbackAddress } from './addresses.ts'
import { interfacesSchema } from './interface.ts'
import { hostName } from './names.ts'
import { privateSchema } from './private.ts'
import { policySchema, routeSchema } from './route.ts'
import { command, sysctlValue } from './scalars.ts'
import { sysctlKey } from './sysctl-key.ts'

export const hostsSchema = z.record(hostName, ipAddress)
export const sysctlsSchema = z.record(sysctlKey, sysctlValue)

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

export const namespaceSchema = z
  .strictObject({
    forwarding: z.boolean().optional().meta({
      description: 'Makes it a router, of IPv4 and IPv6.',
      default: false,
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
      examples: [{ 'api.example.test': '10.1.1.10' }],
    }),
    nameservers: z
      .array(hostAddress)
      .readonly()
      .optional()
      .meta({
        description:
          'The DNS servers it asks. Without it, those of the machine where a bridge with `nat` is its way out, and else none.',
        examples: [['10.1.1.1']],
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
