import './require-node.ts'

export type { Difference, EndedProcess, Receipt } from './audit/index.ts'
export {
  CapabilityError,
  LabClosedError,
  LabError,
  NetnsTopologyError,
  type Place,
  type Problem,
  TopologyError,
  UsageError,
} from './errors/errors.ts'
export type { Attempt, CheckResult } from './lab/check.ts'
export type { Lab, LabInterface, LabNamespace } from './lab/lab.ts'
export { type OpenOptions, openTopology } from './lab/open.ts'
export type { Privilege } from './lab/state/privilege.ts'
export type { Plan, Step, Undo } from './plan/index.ts'
export { planTopology } from './plan/topology.ts'
export { parseTopology } from './resolve/index.ts'
export type { Topology } from './spec/index.ts'
