import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from './bundle.ts'
import type { Dist } from './dist.ts'
import { notices } from './notices.ts'

/** What `dist/` should hold of code, as Node runs it. */
export async function distOf(project: string): Promise<Dist> {
  const { files, modules } = await bundle(project)
  return new Map([
    ...files,
    ['bin/netns-exec', readFileSync(join(project, 'src/lab/programs/netns-exec'), 'utf8')],
    ['THIRD-PARTY-NOTICES.txt', notices(modules)],
  ])
}
