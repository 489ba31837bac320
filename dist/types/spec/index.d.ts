export { type Cuts, createCuts } from './cuts.js';
export type { Finding } from './finding.js';
export { fitTopology } from './fit.js';
export { labelOf, splitReference } from './names.js';
export type { Path } from './path.js';
export { type Reading, readTopology } from './read.js';
export type { Checked, NamespaceName } from './references.js';
export { type BridgeSpec, type CheckSpec, type InterfaceSpec, type NamespaceSpec, type RouteSpec, type Topology, topologySchema, } from './schema.js';
export { sysctlPath } from './sysctl-key.js';
