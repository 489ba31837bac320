// Builds dist/, or with --check says which files of it are not what the source would give.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundle } from './build/bundle.ts'
import { declarations } from './build/declarations.ts'
import { stale, write } from './build/dist.ts'
import { notices } from './build/notices.ts'

const { values } = parseArgs({ options: { check: { type: 'boolean' } } })
const project = join(import.meta.dirname, '..')
const directory = join(project, 'dist')

const { files, modules } = await bundle(project)
const dist = new Map([...files, ...declarations(project), ['THIRD-PARTY-NOTICES.txt', notices(modules)]])

if (values.check) {
  const names = stale(directory, dist)
  for (const name of names) console.error(`dist/${name} is not what the source gives: npm run build`)
  process.exitCode = names.length === 0 ? 0 : 1
} else {
  write(directory, dist)
}
