export type * from './network.js';
export { networkOf, parseTopology, placeOf } from './parse.js';
export { resolveTopology } from './resolve.js';
