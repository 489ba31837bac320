import type { Json } from '../machine/json.ts'

/** What an item is: any value, compared as a whole, except that a list of texts is one whose order matters, as of rules. */
export type Value = Json

/** The things of one kind: what identifies each, and what it is. */
export type Items = Readonly<Record<string, Value>>

/** Items by their keys; of things that nothing distinguishes, the second is `KEY (2)`. */
export function keyed(entries: Iterable<readonly [key: string, value: Value]>): Items {
  const items = new Map<string, Value>()
  const seen = new Map<string, number>()
  for (const [key, value] of entries) {
    const count = (seen.get(key) ?? 0) + 1
    seen.set(key, count)
    items.set(count === 1 ? key : `${key} (${count})`, value)
  }
  return Object.fromEntries(items)
}
