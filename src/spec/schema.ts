import * as z from 'zod'
import { bridgeSchema } from './bridge.ts'
import { checkSchema } from './check.ts'
import { hostSchema } from './host.ts'
import { label, namespaceName } from './names.ts'
import { namespaceSchema } from './namespace.ts'

export const bridgesSchema = z.record(label, bridgeSchema)
export const namespacesSchema = z.record(namespaceName, namespaceSchema)

/** The topology file, version 1: types, validation and JSON Schema come from here. */
export const topologySchema = z
  .strictObject({
    version: z.literal(1).optional().meta({ description: 'The version of this format.' }),
    name: label.optional().meta({ description: "Its name; without it, the file's.", examples: ['office'] }),
    bridges: bridgesSchema
      .optional()
      .meta({ description: 'Layer-2 segments, by name.', examples: [{ lan: { subnets: ['10.1.1.0/24'] } }] }),
    namespaces: namespacesSchema.optional().meta({
      description: 'Hosts and routers, each with a network stack of its own, by name.',
      examples: [{ client: { interfaces: { eth0: { bridge: 'lan' } } } }],
    }),
    host: hostSchema.optional().meta({
      description: 'The machine itself, as a member of the network.',
      examples: [{ interfaces: { lan0: { bridge: 'lan' } } }],
    }),
    checks: z.array(checkSchema).readonly().optional().meta({ description: 'What must hold once it is up.' }),
  })
  .meta({ title: 'netns-topology', description: 'A network of Linux network namespaces.' })

/** What a topology file says; the object literal of TypeScript has the same shape. */
export type Topology = z.input<typeof topologySchema>
export type BridgeSpec = z.input<typeof bridgeSchema>
export type NamespaceSpec = z.input<typeof namespaceSchema>
export type InterfaceSpec = NonNullable<NamespaceSpec['interfaces']>[string]
export type RouteSpec = NonNullable<NamespaceSpec['routes']>[number]
export type CheckSpec = NonNullable<Topology['checks']>[number]
