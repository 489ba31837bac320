export { type CompareOptions, compareSnapshots } from './compare.ts'
export { labVariable } from './probes/processes.ts'
export type { Difference, EndedProcess, Receipt } from './receipt.ts'
export { isSnapshot, type Snapshot, type SnapshotOptions, takeSnapshot } from './snapshot.ts'
