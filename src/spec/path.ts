/** Keys and indexes from the root of a topology. */
export type Path = readonly (string | number)[]

/** A path as a key of a map. */
export const pathKey = (path: Path): string => JSON.stringify(path)

/** An own property or element, so that `constructor` is an ordinary name; undefined where there is none. */
export function childOf(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return Object.getOwnPropertyDescriptor(value, key)?.value
}

/** Whether a path is of a kind: `*` stands for any key or index. */
export const matchesPath = (pattern: Path, path: Path): boolean =>
  pattern.length === path.length && pattern.every((part, index) => part === '*' || part === path[index])
