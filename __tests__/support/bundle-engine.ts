import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { bundle } from '../../scripts/build/bundle.ts'
import { modeOf } from '../../scripts/build/dist.ts'
import { checkout, realCheckout } from './checkout.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The directory of the bundled engine. */
    engine: string
  }
}

/**
 * Bundles the engine of this checkout as it is shipped, once for all files of a project, with what dies in its place: a
 * command of the bundle starts several times as fast as one of the source, of which tests start hundreds. Everybody may
 * read it.
 */
export default async function bundleEngine(project: TestProject): Promise<() => void> {
  const directory = mkdtempSync(join(tmpdir(), 'engine-'))
  const { files } = await bundle(realCheckout, {
    'up-and-die': join(import.meta.dirname, 'up-and-die.ts'),
    'mortal-agent': join(import.meta.dirname, 'mortal-agent.ts'),
  })
  mkdirSync(join(directory, 'bin'))
  for (const [name, text] of files) writeFileSync(join(directory, name), text, { mode: modeOf(name) })
  // Without it Node would read each file twice to find out what it is.
  writeFileSync(join(directory, 'package.json'), '{ "type": "module" }')
  // Where the played hosts have the Vitest that is started in them.
  symlinkSync(join(checkout, 'node_modules'), join(directory, 'node_modules'))
  chmodSync(directory, 0o755)
  project.provide('engine', directory)
  return () => rmSync(directory, { recursive: true })
}
