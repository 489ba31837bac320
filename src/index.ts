/// <reference types="node" preserve="true" />
import './require-node.ts'

export type { Difference, EndedProcess, Receipt } from './audit/index.ts'
export {
  CapabilityError,
  LabError,
  NetnsTopologyError,
  type Place,
  type Problem,
  TopologyClosedError,
  TopologyError,
  UsageError,
} from './errors/errors.ts'
export { type AttachOptions, attachTopology } from './lab/attach.ts'
export type { Attempt, CheckResult } from './lab/check.ts'
export type { Capture } from './lab/handle/capture.ts'
export type { InterfaceCounters, InterfaceStats, LabInterface } from './lab/handle/interface.ts'
export type { LoadOptions } from './lab/handle/load.ts'
export type { LabNamespace } from './lab/handle/namespace.ts'
export type { Program, ProgramEnd } from './lab/handle/program.ts'
export type { ReachAttempt, ReachOptions, ReachResult } from './lab/handle/reach.ts'
export type { Ready } from './lab/handle/ready.ts'
export type { Resolved } from './lab/handle/resolve.ts'
export type { LabRoute } from './lab/handle/routes.ts'
export type { LabSnapshot, NamespaceSnapshot } from './lab/handle/snapshot.ts'
export type { StartOptions } from './lab/handle/start.ts'
export type { Lab } from './lab/lab.ts'
export { type OpenOptions, openTopology, withinTopology } from './lab/open.ts'
export type { Privilege } from './lab/state/privilege.ts'
export { ExecaError } from './machine/execa.ts'
export type { Plan, Step, Undo } from './plan/index.ts'
export { planTopology } from './plan/topology.ts'
export type { Remote } from './remote/index.ts'
export { parseTopology } from './resolve/index.ts'
export type { Topology } from './spec/index.ts'
