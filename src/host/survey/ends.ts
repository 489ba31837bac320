import { type Family, formatPrefix, overlaps, type Prefix, parsePrefix } from '../../address/index.ts'
import type { OpenWay } from '../../plan/index.ts'

/**
 * Where the ends of uplinks are from: 198.18.0.0/15 is for benchmarks (RFC 2544) and nobody's address, and where a machine
 * uses it, as some proxies do, 192.88.99.0/24 was for relays that are no more (RFC 7526). Not 100.64.0.0/10, of which VPNs
 * drop what is not theirs.
 */
const pools4 = ['198.18.0.0/15', '192.88.99.0/24'].flatMap((text) => parsePrefix(text) ?? [])

/** How many pairs to look at: far more than there can be labs. */
const tries = 4096

/**
 * Two addresses that nothing on this machine and nothing of the lab's own is near: the first free pair from a place that the
 * tag says, so that labs seldom look at the same. Undefined where none is left.
 *
 * @param tag eight hexadecimal digits
 */
export function freeEnds(family: Family, tag: string, used: readonly Prefix[]): OpenWay['ends'] | undefined {
  const near = used.filter((prefix) => prefix.family === family)
  for (const host of candidates(family, Number.parseInt(tag, 16))) {
    if (near.some((prefix) => overlaps(prefix, host))) continue
    return { host: formatPrefix(host), lab: formatPrefix({ ...host, value: host.value + 1n }) }
  }
  return undefined
}

function* candidates(family: Family, seed: number): Generator<Prefix> {
  if (family === 6) {
    for (let number = 0; number < tries; number += 1) yield localPair(BigInt(seed) + BigInt(number))
    return
  }
  for (const pool of pools4) {
    const pairs = 2 ** (31 - pool.length)
    for (let number = 0; number < Math.min(pairs, tries); number += 1)
      yield { family, length: 31, value: pool.value + 2n * BigInt((seed + number) % pairs) }
  }
}

/** A unique local prefix (RFC 4193, 3.1) whose global ID is the tag, and of that ::2 and ::3, as ::0 is anycast. */
const localPair = (id: bigint): Prefix => ({
  family: 6,
  length: 127,
  value: (0xfdn << 120n) + ((id & 0xff_ffff_ffffn) << 80n) + 2n,
})
