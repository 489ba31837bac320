import { UsageError } from './errors.ts'
import { didYouMean } from './nearest.ts'

/** The names of all options of a type: the compiler says where one is missing. */
export type OptionNames<O extends object> = Readonly<Record<keyof Required<O>, true>>

/**
 * Types do not keep JavaScript from misspelling an option, which would then silently be none.
 *
 * @throws UsageError with the name that was probably meant.
 */
export function requireKnown<O extends object>(of: string, options: O, names: OptionNames<O>): void {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(names, name))
  if (unknown === undefined) return
  const hint = didYouMean(unknown, Object.keys(names), 'its options')
  throw new UsageError(`${of} has no option \`${unknown}\``, { hint })
}
