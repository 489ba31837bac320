export type * from './network.js';
export { networkOf, notesOn, parseTopology, placeOf } from './parse.js';
export { resolveTopology } from './resolve.js';
