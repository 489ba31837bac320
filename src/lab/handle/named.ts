import { UsageError } from '../../errors/errors.ts'
import { didYouMean } from '../../errors/nearest.ts'

/** What is asked of any object by those who print, compare or await it. */
const askedOfAll = new Set(['then', 'toJSON', 'asymmetricMatch', 'nodeType', 'tagName', 'hasAttribute'])

/** Entries by their names, of which one that is not there throws, with the nearest that is. */
export function named<T>(kind: string, entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return new Proxy(entries, {
    get: (_, name) => {
      if (typeof name === 'symbol') return undefined
      if (name in entries || !isName(name)) return entries[name]
      return requireNamed(kind, entries, name)
    },
  })
}

const isName = (name: string): boolean => /^[A-Za-z]/.test(name) && !askedOfAll.has(name)

/** @throws UsageError where there is none of the name. */
export function requireNamed<T>(kind: string, entries: Readonly<Record<string, T>>, name: string): T {
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined
  if (entry !== undefined) return entry
  const hint = didYouMean(name, Object.keys(entries), 'there are')
  throw new UsageError(`there is no ${kind} ${name}`, hint === undefined ? {} : { hint })
}
