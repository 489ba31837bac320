export { bitsOf, type Family, formatIp, type Ip, parseIp } from './ip.js';
export { hostRange, isLinkLocal6, type ReservedKind, reservedKind, type SpecialKind, specialKind } from './kind.js';
export { findOverlaps, type Overlap } from './overlap.js';
export { createPool, type Pool } from './pool.js';
export { contains, everything, firstOf, formatPrefix, hostPrefix, isSubnet, lastOf, overlaps, type Prefix, parsePrefix, subnetOf, } from './prefix.js';
