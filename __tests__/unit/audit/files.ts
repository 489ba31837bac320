import type { Files } from '../../../src/audit/files.ts'

/** Files by their paths; a link is an object with its target, a file that may not be read is an error. */
export type Tree = Readonly<Record<string, string | Error | { readonly target: string }>>

export function fakeFiles(tree: Tree): Files {
  const read = (path: string): string | undefined => {
    const entry = tree[path]
    if (entry instanceof Error) throw entry
    return typeof entry === 'string' ? entry : undefined
  }
  return {
    read,
    readStart: (path, limit) => read(path)?.slice(0, limit),
    list: (path) => {
      const inside = Object.keys(tree).filter((name) => name.startsWith(`${path === '/' ? '' : path}/`))
      return [...new Set(inside.map((name) => name.slice(path === '/' ? 1 : path.length + 1).split('/')[0] ?? ''))]
    },
    readLink: (path) => {
      const entry = tree[path]
      return typeof entry === 'object' && 'target' in entry ? entry.target : undefined
    },
  }
}
