export { bitsOf, type Family, formatIp, type Ip, parseIp } from './ip.js';
export { hostRange, isLinkLocal6, reservedKind, specialKind } from './kind.js';
export { findOverlaps } from './overlap.js';
export { createPool, type Pool } from './pool.js';
export { contains, everything, firstOf, formatPrefix, isSubnet, lastOf, overlaps, type Prefix, parsePrefix, subnetOf, } from './prefix.js';
