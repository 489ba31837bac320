import { isDeepStrictEqual } from 'node:util'
import type { Items, Value } from './items.ts'
import { isTexts } from './ownership.ts'
import type { Difference } from './receipt.ts'

/** What differs between the things of one kind, in the order of their keys. */
export function compareItems(kind: string, before: Items, after: Items): Difference[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return keys.flatMap((key) => {
    const [old, now] = [own(before, key), own(after, key)]
    if (isTexts(old ?? []) && isTexts(now ?? []) && (isTexts(old) || isTexts(now))) {
      return compareTexts({ kind, key }, isTexts(old) ? old : [], isTexts(now) ? now : [])
    }
    return compareValues({ kind, key }, old, now)
  })
}

/** Names such as `constructor` are ordinary names. */
function own(items: Items, key: string): Value | undefined {
  return Object.hasOwn(items, key) ? items[key] : undefined
}

type Thing = Pick<Difference, 'kind' | 'key'>

function compareValues(thing: Thing, before: Value | undefined, after: Value | undefined): Difference[] {
  if (isDeepStrictEqual(before, after)) return []
  if (before === undefined) return after === undefined ? [] : [{ ...thing, change: 'added', after }]
  if (after === undefined) return [{ ...thing, change: 'removed', before }]
  return [{ ...thing, change: 'changed', before, after }]
}

function compareTexts(thing: Thing, before: readonly string[], after: readonly string[]): Difference[] {
  const removed = without(before, after).map((text) => ({ ...thing, change: 'removed' as const, before: text }))
  const added = without(after, before).map((text) => ({ ...thing, change: 'added' as const, after: text }))
  const sameOrder = isDeepStrictEqual(commonOnce(before, after), commonOnce(after, before))
  return [...removed, ...added, ...(sameOrder ? [] : [{ ...thing, change: 'reordered' as const, before, after }])]
}

/** The texts of the first that the second lacks; of equal ones as many as it lacks. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const left = counts(others)
  return texts.filter((text) => {
    const count = left.get(text) ?? 0
    left.set(text, count - 1)
    return count <= 0
  })
}

/** The texts, in the order of the first, that both have exactly once: which of several equal ones moved nobody can say. */
function commonOnce(texts: readonly string[], others: readonly string[]): string[] {
  const [mine, other] = [counts(texts), counts(others)]
  return texts.filter((text) => mine.get(text) === 1 && other.get(text) === 1)
}

function counts(texts: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const text of texts) found.set(text, (found.get(text) ?? 0) + 1)
  return found
}
