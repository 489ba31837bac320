export { type Cuts, createCuts } from './cuts.ts'
export type { Fault } from './fault.ts'
export type { Finding } from './finding.ts'
export { type Fitting, fitTopology } from './fit.ts'
export { labelOf, splitReference } from './names.ts'
export { isWithin, type Path, pathKey } from './path.ts'
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
