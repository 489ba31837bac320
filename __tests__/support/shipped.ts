import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { modeOf } from '../../scripts/build/dist.ts'
import { distOf } from '../../scripts/build/dist-of.ts'

export interface Shipped extends Disposable {
  /** As a runner has a repository of an action: with action.yml. */
  readonly directory: string
  readonly dist: string
}

const project = join(import.meta.dirname, '../..')

/** What this checkout would ship, in a directory that any user may read: Node starts it far sooner than the source. */
export async function shipped(): Promise<Shipped> {
  const base = mkdtempSync(join(tmpdir(), 'netns-topology-shipped-'))
  chmodSync(base, 0o755)
  writeFileSync(join(base, 'package.json'), '{ "type": "module" }')
  for (const [name, text] of await distOf(project)) {
    const path = join(base, 'dist', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
    chmodSync(path, modeOf(name))
  }
  copyFileSync(join(project, 'action.yml'), join(base, 'action.yml'))
  return { directory: base, dist: join(base, 'dist'), [Symbol.dispose]: () => rmSync(base, { recursive: true }) }
}
