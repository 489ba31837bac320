import type * as z from 'zod'
import { bridgeSchema } from './bridge.ts'
import { checkSchema } from './check.ts'
import type { Fault } from './fault.ts'
import { hostSchema } from './host.ts'
import { interfaceSchema, interfacesSchema, machineInterfacesSchema } from './interface.ts'
import { hostName, interfaceName, label, machineInterfaceName, namespaceName } from './names.ts'
import { commandSchema, hostsSchema, namespaceSchema, resolverSchema, sysctlsSchema } from './namespace.ts'
import { matchesPath, type Path } from './path.ts'
import { privateDirectorySchema } from './private.ts'
import { hostRouteSchema, policySchema, routeSchema } from './route.ts'
import { bridgesSchema, namespacesSchema, topologySchema } from './schema.ts'

/** A kind of mapping in the file; `*` in its path stands for any key or index. */
interface Level {
  readonly path: readonly string[]
  readonly what: string
}

/** A mapping whose fields are known. */
export interface FieldLevel extends Level {
  readonly fields: readonly string[]
  /** Fields of later versions, so that who uses one is told so. */
  readonly later: readonly string[]
  /** Fields that it can not have though its like has, and why. */
  readonly never?: Readonly<Record<string, Fault>>
}

/** A mapping whose keys are names. */
export interface NameLevel extends Level {
  readonly key: z.ZodType
  readonly value: z.ZodType
}

const fieldsOf = (schema: { readonly shape: object }): readonly string[] => Object.keys(schema.shape)
const namespacePath = ['namespaces', '*']
const hostPath = ['host']

const interfaceLevel = (path: readonly string[]): FieldLevel => ({
  path,
  what: 'an interface',
  fields: fieldsOf(interfaceSchema),
  later: ['impair'],
})

const typeOfHostRoute: Fault = {
  message: 'a route of the host has no `type`: without a device it would stay after the lab',
  hint: 'say `via` or `dev`',
}

const fieldLevels: readonly FieldLevel[] = [
  { path: [], what: 'a topology', fields: fieldsOf(topologySchema), later: [] },
  {
    path: ['bridges', '*'],
    what: 'a bridge',
    fields: fieldsOf(bridgeSchema),
    later: ['links', 'vlan-filtering'],
  },
  {
    path: namespacePath,
    what: 'a namespace',
    fields: fieldsOf(namespaceSchema),
    later: ['nat', 'firewall', 'nftables', 'services', 'bridges'],
  },
  interfaceLevel([...namespacePath, 'interfaces', '*']),
  { path: [...namespacePath, 'routes', '*'], what: 'a route', fields: fieldsOf(routeSchema), later: [] },
  { path: [...namespacePath, 'routing-policy', '*'], what: 'a policy', fields: fieldsOf(policySchema), later: [] },
  { path: [...namespacePath, 'nameservers'], what: 'name servers', fields: fieldsOf(resolverSchema), later: [] },
  { path: [...namespacePath, 'setup', '*'], what: 'a command', fields: fieldsOf(commandSchema), later: [] },
  {
    path: [...namespacePath, 'private', '*'],
    what: 'a private directory',
    fields: fieldsOf(privateDirectorySchema),
    later: [],
  },
  { path: hostPath, what: 'the host', fields: fieldsOf(hostSchema), later: [] },
  interfaceLevel([...hostPath, 'interfaces', '*']),
  {
    path: [...hostPath, 'routes', '*'],
    what: 'a route of the host',
    fields: fieldsOf(hostRouteSchema),
    later: [],
    never: { type: typeOfHostRoute },
  },
  {
    path: ['checks', '*'],
    what: 'a check',
    fields: fieldsOf(checkSchema),
    later: ['size', 'df', 'seen-as', 'rtt', 'throughput', 'dns', 'http', 'nat'],
  },
]

export const nameLevels: readonly NameLevel[] = [
  { path: ['bridges'], what: 'bridges', key: label, value: bridgesSchema.valueType },
  { path: ['namespaces'], what: 'namespaces', key: namespaceName, value: namespacesSchema.valueType },
  { path: [...namespacePath, 'interfaces'], what: 'interfaces', key: interfaceName, value: interfacesSchema.valueType },
  {
    path: [...hostPath, 'interfaces'],
    what: 'interfaces',
    key: machineInterfaceName,
    value: machineInterfacesSchema.valueType,
  },
  { path: [...namespacePath, 'hosts'], what: 'hosts', key: hostName, value: hostsSchema.valueType },
  { path: [...namespacePath, 'sysctls'], what: 'sysctls', key: sysctlsSchema.keyType, value: sysctlsSchema.valueType },
]

/** What the file can say at a path, if it is that of a mapping with known fields. */
export const fieldLevelAt = (path: Path): FieldLevel | undefined =>
  fieldLevels.find((level) => matchesPath(level.path, path))
