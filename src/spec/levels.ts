import type * as z from 'zod'
import { bridgeSchema } from './bridge.ts'
import { checkSchema } from './check.ts'
import { interfaceSchema } from './interface.ts'
import { hostName, interfaceName, label, namespaceName } from './names.ts'
import { hostsSchema, interfacesSchema, namespaceSchema, sysctlsSchema } from './namespace.ts'
import type { Path } from './path.ts'
import { policySchema, routeSchema } from './route.ts'
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
}

/** A mapping whose keys are names. */
export interface NameLevel extends Level {
  readonly key: z.ZodType
  readonly value: z.ZodType
}

const fieldsOf = (schema: { readonly shape: object }): readonly string[] => Object.keys(schema.shape)
const namespacePath = ['namespaces', '*']

const fieldLevels: readonly FieldLevel[] = [
  { path: [], what: 'a topology', fields: fieldsOf(topologySchema), later: ['host'] },
  {
    path: ['bridges', '*'],
    what: 'a bridge',
    fields: fieldsOf(bridgeSchema),
    later: ['nat', 'links', 'vlan-filtering'],
  },
  {
    path: namespacePath,
    what: 'a namespace',
    fields: fieldsOf(namespaceSchema),
    later: ['nat', 'firewall', 'nftables', 'services', 'bridges'],
  },
  {
    path: [...namespacePath, 'interfaces', '*'],
    what: 'an interface',
    fields: fieldsOf(interfaceSchema),
    later: ['impair'],
  },
  { path: [...namespacePath, 'routes', '*'], what: 'a route', fields: fieldsOf(routeSchema), later: [] },
  { path: [...namespacePath, 'routing-policy', '*'], what: 'a policy', fields: fieldsOf(policySchema), later: [] },
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
  { path: [...namespacePath, 'hosts'], what: 'hosts', key: hostName, value: hostsSchema.valueType },
  { path: [...namespacePath, 'sysctls'], what: 'sysctls', key: sysctlsSchema.keyType, value: sysctlsSchema.valueType },
]

const matches = (path: Path) => (level: Level) =>
  level.path.length === path.length && level.path.every((part, index) => part === '*' || part === path[index])

/** What the file can say at a path, if it is that of a mapping with known fields. */
export const fieldLevelAt = (path: Path): FieldLevel | undefined => fieldLevels.find(matches(path))
