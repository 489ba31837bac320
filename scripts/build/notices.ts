import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
}

/** What the licences of the bundled packages ask to be passed on: their names, versions, and licence texts. */
export function notices(modules: readonly string[]): string {
  const packages = [...new Set(modules.flatMap((module) => packageDirectory(module) ?? []))].toSorted()
  return [heading, ...packages.map(notice)].join(`\n${'-'.repeat(80)}\n\n`)
}

const heading = 'What is in this directory contains code of the following packages.\n'

/** The directory of the innermost package that a module belongs to, or undefined where it is our own. */
const packageDirectory = (module: string): string | undefined =>
  /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(module)?.[0]

function notice(directory: string): string {
  const { name, version, license }: Manifest = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'))
  const [file] = globSync('{LICENSE,LICENCE,license,licence}*', { cwd: directory }).toSorted()
  if (file === undefined || license === undefined) throw new Error(`${name} ${version} comes without a licence text`)
  return `${name} ${version} (${license})\n\n${readFileSync(join(directory, file), 'utf8').trim()}\n`
}
