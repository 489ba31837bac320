import { basename, dirname, join } from 'node:path/posix'
import type { Files } from '../files.ts'
import type { Items } from '../items.ts'

/** The directory itself, then what is in it: a link is its target, a directory the names in it. */
export function entriesOf(files: Files, directory: string): Items {
  if (!files.list(dirname(directory)).includes(basename(directory))) return {}
  const entries = files
    .list(directory)
    .sort()
    .map((name) => join(directory, name))
  return Object.fromEntries(
    [directory, ...entries].map((path) => [path, path === directory ? '' : stateOf(files, path)]),
  )
}

function stateOf(files: Files, path: string): string {
  const target = files.readLink(path)
  return target === undefined ? files.list(path).sort().join(' ') : `-> ${target}`
}
