import { way } from './way.ts'

/** Whether everything is tried (`SHARE=whole`): every fault, every machine, every test by each way; and not some of each kind. */
export const isFull: boolean = process.env.SHARE === 'whole'

/**
 * What a whole run takes, and what the share does that runs by default: of labs that are not root's, whose code is mostly the
 * same, it takes `few`.
 */
export const share = <T>(whole: T, some: T, few: T = some): T => (isFull ? whole : way === 'root' ? some : few)

/** All, or of each three one, or one, as `share`; others with another turn. */
export const shareOf = <T>(all: readonly T[], turn: number): readonly T[] => everyOf(all, turn, share(1, 3, all.length))

/** All, or one, which is another with another turn. */
export const oneOf = <T>(all: readonly T[], turn: number): readonly T[] => everyOf(all, turn, share(1, all.length))

const everyOf = <T>(all: readonly T[], turn: number, step: number): readonly T[] =>
  all.filter((_, index) => (index + turn) % step === 0)
