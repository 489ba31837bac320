import { matchesPath, type Path, pathKey } from './path.ts'

/**
 * What can not be trusted in a topology because it is wrong, so that the rest can be looked at without complaining
 * about what only follows from it. Paths are those of the file, except where it says otherwise.
 */
export interface Cuts {
  /** What is at the path was left out. */
  leaveOut(path: Path): void
  /** What is at the path is there, but nothing should be concluded from it. */
  doubt(path: Path): void
  /** Whether anything at the path, beneath it, or around it is left out or in doubt. */
  touches(path: Path): boolean
  /** Whether any path that is left out or in doubt is such a one. */
  some(test: (path: Path) => boolean): boolean
  /** The path in the file of a path in what was left over, where the later elements of a list have moved up. */
  readonly original: (path: Path) => Path
}

/** Fields from which nothing else follows: neither who is where, nor which addresses there are. */
const lonely: readonly Path[] = [
  ...['mtu', 'stp'].map((field) => ['bridges', '*', field]),
  ...['mtu', 'mac', 'offload'].flatMap((field) => [
    ['namespaces', '*', 'interfaces', '*', field],
    ['host', 'interfaces', '*', field],
  ]),
]

const isAlone = (path: Path): boolean => lonely.some((pattern) => matchesPath(pattern, path))

export function createCuts(): Cuts {
  const exact = new Map<string, Path>()
  const around = new Set<string>()
  const missing = new Map<string, number[]>()

  const doubt = (path: Path) => {
    exact.set(pathKey(path), path)
    const shortest = isAlone(path) ? path.length : 0
    for (let length = shortest; length <= path.length; length++) around.add(pathKey(path.slice(0, length)))
  }
  const leaveOut = (path: Path) => {
    const index = path.at(-1)
    if (typeof index === 'number' && !exact.has(pathKey(path))) {
      const list = pathKey(path.slice(0, -1))
      missing.set(
        list,
        [...(missing.get(list) ?? []), index].toSorted((a, b) => a - b),
      )
    }
    doubt(path)
  }
  const touches = (path: Path) =>
    around.has(pathKey(path)) || path.some((_, length) => exact.has(pathKey(path.slice(0, length))))

  const originalIndex = (index: number, list: Path) =>
    (missing.get(pathKey(list)) ?? []).reduce((moved, gone) => (gone <= moved ? moved + 1 : moved), index)
  const original = (path: Path) => {
    const found: (string | number)[] = []
    for (const part of path) found.push(typeof part === 'number' ? originalIndex(part, found) : part)
    return found
  }
  const some = (test: (path: Path) => boolean) => exact.values().some((path) => !isAlone(path) && test(path))
  return { leaveOut, doubt, touches, some, original }
}
