import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { UsageError } from '../../errors/errors.ts'
import type { Machine } from '../../machine/machine.ts'

/** A module by its URL, or by the function that would import it here, which is read and not called. */
export type ModuleReference<M> = URL | (() => Promise<M>)

export interface Caller {
  /** The file in which the reference is written. */
  readonly file: string
  /** The root of the project, to which Vite makes the paths of modules relative. */
  readonly root?: string | undefined
}

/**
 * A function that only imports: nothing of it but the path is looked at, so that whatever else it did would silently not be done.
 * Between its head and its import, coverage may count (istanbul's `cov_…`).
 */
const importer = new RegExp(
  [
    String.raw`^(?:async\s+)?(?:\(\s*\)\s*=>|(?:function\b\s*)?\w*\s*\(\s*\))`,
    String.raw`(?:[\s({;,]|\breturn\b|\bawait\b|\bcov_\w+\(\)\.[bfs](?:\[\d+\])+\+\+)*`,
    // A dynamic import, or what Vite makes of it.
    String.raw`\b(?<callee>\w*import\w*)\s*\(\s*(?<quote>["'\x60])(?<specifier>(?:(?!\k<quote>|\$\{).)*)\k<quote>`,
    String.raw`\s*(?:,\s*\{[^()]*\}\s*)?\)[\s;)}]*$`,
  ].join(''),
)

const comments = /\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm

/**
 * The module of a reference, of a function by its text.
 *
 * @throws UsageError where it names no module file.
 */
export function moduleUrl(machine: Machine, reference: URL | string, caller: Caller): URL {
  if (typeof reference !== 'string') return existing(machine, reference)
  const { callee, specifier } = importer.exec(reference.replaceAll(comments, ''))?.groups ?? {}
  if (specifier === undefined) {
    throw new UsageError(`no module can be read from ${reference}`, {
      hint: "write it as () => import('./module.ts'), with the whole path and nothing else, or give a URL",
    })
  }
  // Vite adds a query where a module has been changed.
  const path = specifier.replace(/[?#].*$/, '')
  return existing(machine, urlOf(machine, path, callee === 'import' ? { file: caller.file } : caller, callee))
}

function urlOf(machine: Machine, specifier: string, { file, root }: Caller, callee = 'import'): URL {
  if (/^\.{1,2}\//.test(specifier)) return pathToFileURL(resolve(dirname(file), specifier))
  if (specifier.startsWith('file:')) return new URL(specifier)
  if (specifier.startsWith('/@fs/')) return pathToFileURL(specifier.slice('/@fs'.length))
  if (!specifier.startsWith('/')) {
    throw new UsageError(`${specifier} is no module file, and only those run inside`, {
      hint: 'import it in a module of your own, and load that',
    })
  }
  if (callee === 'import') return pathToFileURL(specifier)
  const roots = root === undefined ? [process.cwd(), ...ancestors(dirname(file))] : [root]
  const found = [...roots.map((one) => join(one, specifier)), specifier].find(
    (path) => machine.inode(path) !== undefined,
  )
  return pathToFileURL(found ?? specifier)
}

const ancestors = (directory: string): string[] => {
  const parent = dirname(directory)
  return parent === directory ? [directory] : [directory, ...ancestors(parent)]
}

function existing(machine: Machine, url: URL): URL {
  if (url.protocol !== 'file:') throw new UsageError(`${url.href} is no file, and only those run inside`)
  const path = fileURLToPath(url)
  if (machine.inode(path) === undefined) throw new UsageError(`there is no module ${path}`)
  return url
}
