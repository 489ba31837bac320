export type { ErrorClass } from './error-types.js';
export { createPeer, type Peer } from './peer.js';
export type { Request } from './request.js';
export type { Remote } from './types.js';
export { framesOf } from './wire/frames.js';
