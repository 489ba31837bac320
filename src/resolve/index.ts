export type * from './network.ts'
export { networkOf, notesOn, parseTopology, placeOf } from './parse.ts'
export { resolveTopology } from './resolve.ts'
