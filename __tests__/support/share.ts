/** Whether every fault is tried (`CHAOS=full`), and not some of each kind. */
export const isFull: boolean = process.env.CHAOS === 'full'

/** What a whole run takes, and what the share does that runs by default. */
export const share = <T>(whole: T, some: T): T => (isFull ? whole : some)

/** All, or of each two one, which are others with another turn. */
export const shareOf = <T>(all: readonly T[], turn: number): readonly T[] =>
  all.filter((_, index) => isFull || (index + turn) % 2 === 0)
