export { bitsOf, type Family, formatIp, type Ip, parseIp } from './ip.ts'
export { hostRange, isLinkLocal6, type ReservedKind, reservedKind, type SpecialKind, specialKind } from './kind.ts'
export { findOverlaps, type Overlap } from './overlap.ts'
export { createPool, type Pool } from './pool.ts'
export {
  contains,
  everything,
  firstOf,
  formatPrefix,
  hostPrefix,
  isSubnet,
  lastOf,
  overlaps,
  type Prefix,
  parsePrefix,
  subnetOf,
} from './prefix.ts'
