import type * as z from 'zod'
import { type NameLevel, nameLevels } from './levels.ts'
import { childOf, type Path } from './path.ts'
import { topologySchema } from './schema.ts'

/** What zod says is wrong, with a path that has no symbols in it. */
export interface Issue {
  readonly issue: z.core.$ZodIssue
  readonly path: Path
}

export const plain = (path: readonly PropertyKey[]): Path => path.filter((part) => typeof part !== 'symbol')

const issuesBy = (schema: z.ZodType, value: unknown, base: Path): Issue[] =>
  (schema.safeParse(value).error?.issues ?? []).map((issue) => ({ issue, path: [...base, ...plain(issue.path)] }))

/** Every mapping at a level, with its path. */
function mappingsAt(value: unknown, pattern: readonly string[], base: Path = []): { path: Path; mapping: object }[] {
  const [head, ...rest] = pattern
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  if (head === undefined) return [{ path: base, mapping: value }]
  const keys = head === '*' ? Object.keys(value) : [head]
  return keys.flatMap((key) => mappingsAt(childOf(value, key), rest, [...base, key]))
}

/**
 * Zod's records skip a key named `__proto__`, and the value of any key that is wrong: the rest of what is wrong with
 * these. The kernel takes `__proto__` as the name of an interface.
 */
function skippedIssues(root: unknown, { path: pattern, key, value }: NameLevel): Issue[] {
  return mappingsAt(root, pattern).flatMap(({ path, mapping }) =>
    Object.keys(mapping).flatMap((name) => {
      const keyIssues = issuesBy(key, name, [...path, name])
      if (keyIssues.length === 0 && name !== '__proto__') return []
      const nameIssues = name === '__proto__' ? keyIssues.map(({ issue, path: at }) => asKeyIssue(issue, at)) : []
      return [...nameIssues, ...issuesBy(value, childOf(mapping, name), [...path, name])]
    }),
  )
}

const asKeyIssue = (issue: z.core.$ZodIssue, path: Path): Issue => ({
  issue: { code: 'invalid_key', origin: 'record', issues: [issue], path: [...path], message: issue.message },
  path,
})

/** Everything that is wrong with the shape of a topology. */
export const issuesOf = (value: unknown): Issue[] => [
  ...issuesBy(topologySchema, value, []),
  ...nameLevels.flatMap((level) => skippedIssues(value, level)),
]
