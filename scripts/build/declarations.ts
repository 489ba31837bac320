import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The type declarations of the library, by their names in `dist/`.
 * @throws where tsc finds an error, which it has printed by then.
 */
export function declarations(project: string): Map<string, string> {
  const directory = mkdtempSync(join(tmpdir(), 'netns-topology-types-'))
  try {
    const argv = ['-p', join(project, 'tsconfig.build.json'), '--outDir', directory]
    execFileSync(join(project, 'node_modules/.bin/tsc'), argv, { stdio: ['ignore', 'inherit', 'inherit'] })
    const names = globSync('**/*.d.ts', { cwd: directory }).toSorted()
    return new Map(names.map((name) => [join('types', name), shipped(readFileSync(join(directory, name), 'utf8'))]))
  } finally {
    rmSync(directory, { recursive: true })
  }
}

/** tsc leaves the extension of the source in what a declaration imports; what is shipped has no such file. */
const shipped = (text: string): string => text.replaceAll(/(\b(?:from|import) ?\(?["']\.[^"']*)\.ts(["'])/g, '$1.js$2')
