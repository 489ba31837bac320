import { chmodSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What `dist/` should hold: the text of each file by its name. */
export type Dist = ReadonlyMap<string, string>

const executables = new Set(['cli.js', 'bin/netns-exec', 'bin/netns-topology'])
export const modeOf = (name: string): number => (executables.has(name) ? 0o755 : 0o644)

/** The names of files that are not what they should be: other text, not there, or there without reason. */
export function stale(directory: string, dist: Dist): string[] {
  const present = globSync('**', { cwd: directory, withFileTypes: true }).filter((entry) => entry.isFile())
  const names = present.map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
  return [...new Set([...names, ...dist.keys()])]
    .filter((name) => !isCurrent(directory, name, dist.get(name)))
    .toSorted()
}

function isCurrent(directory: string, name: string, text: string | undefined): boolean {
  const path = join(directory, name)
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined || text === undefined) return false
  const isExecutable = (stats.mode & 0o100) !== 0
  return isExecutable === executables.has(name) && readFileSync(path, 'utf8') === text
}

/** Makes the directory what it should be; a file that already is keeps its time. */
export function write(directory: string, dist: Dist): void {
  for (const name of stale(directory, dist)) {
    const path = join(directory, name)
    const text = dist.get(name)
    if (text === undefined) {
      rmSync(path)
    } else {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
      chmodSync(path, modeOf(name))
    }
  }
}
