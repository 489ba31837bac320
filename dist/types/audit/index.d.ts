export { type CompareOptions, compareSnapshots } from './compare.js';
export type { Touched } from './ownership.js';
export { labOf, labVariable } from './probes/processes.js';
export { sysctlName } from './probes/sysctls.js';
export type { Difference, EndedProcess, Receipt } from './receipt.js';
export { isSnapshot, type Snapshot, type SnapshotOptions, takeSnapshot } from './snapshot.js';
