export { type Cuts, createCuts } from './cuts.ts'
export type { Finding } from './finding.ts'
export { fitTopology } from './fit.ts'
export { formatMark } from './mark.ts'
export { labelOf, splitReference } from './names.ts'
export type { Path } from './path.ts'
export { type Reading, readTopology } from './read.ts'
export type { Checked, NamespaceName } from './references.ts'
export {
  type BridgeSpec,
  type CheckSpec,
  type InterfaceSpec,
  type NamespaceSpec,
  type RouteSpec,
  type Topology,
  topologySchema,
} from './schema.ts'
export { sysctlPath } from './sysctl-key.ts'
