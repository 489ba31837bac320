import { areOf, type NamedUser, type SubIds, subIdsIn } from '../machine/sub-ids.ts'

/** As many as a user namespace has besides its root, so that all of 0 to 65535 are there. */
const count = 65_535

/** For users who were given none: above all that systemd(1) and useradd(8) give out, a block for each user. */
const ownBlocks = { first: 2 ** 31, size: 2 ** 16, most: 2 ** 15 - 1 }

type Range = Pick<SubIds, 'first' | 'count'>

/**
 * The maps of a lab's user namespace to try, from the best: its root is the user, whose id that is, and the others are what
 * subuid(5) or subgid(5) gives him, or ids that are nobody's. Where the machine has none of these, as in a container, its
 * root is all that there is.
 */
export function mapsOf(id: number, user: NamedUser, given: string | undefined): string[] {
  const root = `0 ${id} 1\n`
  const others = othersOf(user, subIdsIn(given))
  return others === undefined ? [root] : [`${root}1 ${others} ${count}\n`, root]
}

/** Whether a process with this id may be one of the user's: he, or another user in a lab of his. */
export function mayBe(id: number, user: NamedUser, given: string | undefined): boolean {
  const others = othersOf(user, subIdsIn(given))
  return id === user.uid || (others !== undefined && id >= others && id < others + count)
}

function othersOf(user: NamedUser, entries: readonly SubIds[]): number | undefined {
  const { uid } = user
  const own = entries.find((entry) => areOf(entry, user) && entry.count >= count)
  if (own) return own.first
  const first = ownBlocks.first + uid * ownBlocks.size
  const isFree = uid < ownBlocks.most && !entries.some((entry) => overlap(entry, { first, count: ownBlocks.size }))
  return isFree ? first : undefined
}

const overlap = (one: Range, other: Range): boolean =>
  one.first < other.first + other.count && other.first < one.first + one.count
