export type * from './network.ts'
export { networkOf, parseTopology, placeOf } from './parse.ts'
export { resolveTopology } from './resolve.ts'
