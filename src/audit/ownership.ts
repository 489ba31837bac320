import type { Items, Value } from './items.ts'
import type { Difference } from './receipt.ts'

/** One thing of a snapshot. */
export interface Touched {
  readonly kind: string
  readonly key: string
}

/**
 * What makes a thing ours: it carries one of our marks, texts that nobody else uses, anywhere in its name or state; or
 * it is one that the lab changed in place and that is still so, as a sysctl, which carries no mark.
 */
export interface Ownership {
  readonly marks?: readonly string[]
  readonly touched?: readonly Touched[]
}

/** What every user of the machine makes, and names as he likes. Those of a lab are in IPC namespaces of its own. */
const namedByAnybody = new Set(['POSIX message queue'])

/** The marks that say of things of a kind that they are ours. */
export const marksFor = (kind: string, { marks = [] }: Ownership): readonly string[] =>
  namedByAnybody.has(kind) ? [] : marks

export function isOurs({ kind, key, before, after }: Difference, ownership: Ownership): boolean {
  const marks = marksFor(kind, ownership)
  if (ownership.touched?.some((thing) => thing.kind === kind && thing.key === key)) return true
  return [key, before, after].some((value) => value !== undefined && carries(value, marks))
}

/**
 * The items without those that carry a mark. What a lab had made before the first snapshot was taken is no part of what
 * the host was: if it is there afterwards, it was left behind.
 */
export function withoutOurs(items: Items, marks: readonly string[]): Items {
  const theirs = Object.entries(items).filter(([key, value]) => {
    return !carries(key, marks) && (isTexts(value) || !carries(value, marks))
  })
  return Object.fromEntries(
    theirs.map(([key, value]) => [key, isTexts(value) ? value.filter((text) => !carries(text, marks)) : value]),
  )
}

/** Whether the value is a list of texts, whose order matters. */
export function isTexts(value: Value | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string')
}

function carries(value: Value, marks: readonly string[]): boolean {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return marks.some((mark) => mark !== '' && text.includes(mark))
}
