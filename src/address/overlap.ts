import { firstOf, lastOf, type Prefix } from './prefix.ts'

/** Two things whose subnets have addresses in common: `inner`'s lies in `outer`'s, or is the same. */
export interface Overlap<T> {
  readonly inner: T
  readonly outer: T
}

const before = (a: Prefix, b: Prefix): number => {
  if (a.family !== b.family) return a.family - b.family
  const [first, other] = [firstOf(a), firstOf(b)]
  if (first !== other) return first < other ? -1 : 1
  return a.length - b.length
}

/**
 * Every thing whose subnet lies in another's, with the smallest such one. Subnets nest or are apart, so one pass over
 * them in order, with a stack of those that are still open, finds them all.
 */
export function findOverlaps<T>(things: readonly T[], subnetOf: (thing: T) => Prefix): Overlap<T>[] {
  const sorted = things
    .map((thing) => ({ thing, subnet: subnetOf(thing) }))
    .toSorted((a, b) => before(a.subnet, b.subnet))
  const open: typeof sorted = []
  const found: Overlap<T>[] = []
  for (const entry of sorted) {
    const isOver = ({ subnet }: (typeof open)[number]) =>
      subnet.family !== entry.subnet.family || lastOf(subnet) < firstOf(entry.subnet)
    while (open.length > 0 && open.slice(-1).some(isOver)) open.pop()
    const outer = open.at(-1)
    if (outer) found.push({ inner: entry.thing, outer: outer.thing })
    open.push(entry)
  }
  return found
}
