import { distance } from 'fastest-levenshtein'

const lettersOf = (name: string): string => name.split('').toSorted().join('')

/**
 * The name among `names` that was probably meant; undefined where none is near: a third of its letters may differ, or two be in the
 * wrong order.
 */
export function nearest(wrong: string, names: Iterable<string>): string | undefined {
  const folded = wrong.toLowerCase()
  const ranked = [...names]
    .map((name) => ({ name, far: distance(folded, name.toLowerCase()) }))
    .filter(({ name, far }) => {
      const longest = Math.max(name.length, wrong.length)
      const isSwapped = far === 2 && lettersOf(name.toLowerCase()) === lettersOf(folded)
      return far < longest && (isSwapped || far <= Math.max(1, longest / 3))
    })
  return ranked.toSorted((a, b) => a.far - b.far)[0]?.name
}

/** A hint that names what was probably meant, or else, where there are few, what there is. */
export function didYouMean(wrong: string, names: Iterable<string>, what: string): string | undefined {
  const all = [...names]
  const name = nearest(wrong, all)
  if (name !== undefined) return `did you mean \`${name}\`?`
  if (all.length === 0) return undefined
  const shown = all.slice(0, 12).map((one) => `\`${one}\``)
  return `${what}: ${shown.join(', ')}${all.length > shown.length ? ', …' : ''}`
}
