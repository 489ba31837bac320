export { bitsOf, type Family, formatIp, type Ip, parseIp } from './ip.ts'
export { hostRange, isLinkLocal6, reservedKind, specialKind } from './kind.ts'
export { findOverlaps } from './overlap.ts'
export { createPool, type Pool } from './pool.ts'
export {
  contains,
  everything,
  firstOf,
  formatPrefix,
  isSubnet,
  lastOf,
  overlaps,
  type Prefix,
  parsePrefix,
  subnetOf,
} from './prefix.ts'
