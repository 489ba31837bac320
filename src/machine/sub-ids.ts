/** A line of subuid(5) or subgid(5): ids that somebody may give to users of his own namespaces. */
export interface SubIds {
  /** His name, or his number. */
  readonly owner: string
  readonly first: number
  readonly count: number
}

/** The lines of such a file; none of one that is not there. */
export const subIdsIn = (text = ''): SubIds[] =>
  [...text.matchAll(/^([^:\s]+):(\d+):(\d+)$/gm)].map(([, owner = '', first, count]) => ({
    ...{ owner, first: Number(first), count: Number(count) },
  }))

export interface NamedUser {
  readonly uid: number
  /** As passwd(5) has it; undefined where it has none. */
  readonly name: string | undefined
}

export const areOf = ({ owner }: SubIds, { uid, name }: NamedUser): boolean => [name, `${uid}`].includes(owner)
