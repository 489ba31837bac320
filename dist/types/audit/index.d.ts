export { type CompareOptions, compareSnapshots } from './compare.js';
export { labVariable } from './probes/processes.js';
export type { Difference, EndedProcess, Receipt } from './receipt.js';
export { isSnapshot, type Snapshot, type SnapshotOptions, takeSnapshot } from './snapshot.js';
