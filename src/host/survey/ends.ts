import { formatPrefix, overlaps, type Prefix } from '../../address/index.ts'
import type { OpenWay } from '../../plan/index.ts'

/** How many pairs to look at: far more than there can be labs. */
const tries = 4096

export interface Neighbours {
  /** What the machine has routes to. */
  readonly used: readonly Prefix[]
  /** What the lab has. */
  readonly near: readonly Prefix[]
}

/**
 * Two addresses of a pool that nothing on this machine and nothing of the lab's own is near: the first free pair from a place
 * that the tag says, so that labs seldom look at the same. A route of the machine's that covers more than the pool does not
 * use it: it leads out, and the pair is more specific. Undefined where none is left.
 *
 * @param tag eight hexadecimal digits
 */
export function freeEnds(pool: Prefix, tag: string, { used, near }: Neighbours): OpenWay['ends'] | undefined {
  const taken = [...used.filter(({ length }) => length >= pool.length), ...near].filter((one) => overlaps(one, pool))
  for (const host of candidates(pool, Number.parseInt(tag, 16))) {
    if (taken.some((prefix) => overlaps(prefix, host))) continue
    return { host: formatPrefix(host), lab: formatPrefix({ ...host, value: host.value + 1n }) }
  }
  return undefined
}

function* candidates(pool: Prefix, seed: number): Generator<Prefix> {
  const { family, length } = pool
  const pairs = family === 6 ? 2 ** 32 : 2 ** (31 - length)
  for (let number = 0; number < Math.min(pairs, tries); number += 1) {
    const place = BigInt((seed + number) % pairs)
    if (family === 6) yield localPair(pool, place)
    else yield { family, length: 31, value: pool.value + 2n * place }
  }
}

/** Of the prefix whose global ID ends with this number ::2 and ::3, as ::0 is anycast. */
const localPair = ({ family, value }: Prefix, id: bigint): Prefix => ({
  ...{ family, length: 127 },
  value: value + (id << 80n) + 2n,
})
