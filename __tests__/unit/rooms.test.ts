import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rooms } from '../../oxlint.config.ts'

const project = join(import.meta.dirname, '../..')
const names = Object.keys(rooms)
const pure = names.filter((room) => rooms[room]?.pure)
const doors = ['execa', 'node:child_process', 'node:fs', 'node:fs/promises']

let planted: string

beforeEach(() => {
  planted = mkdtempSync(join(tmpdir(), 'rooms-'))
  copyFileSync(join(project, 'oxlint.config.ts'), join(planted, 'oxlint.config.ts'))
  symlinkSync(join(project, 'node_modules'), join(planted, 'node_modules'))
})

afterEach(() => rmSync(planted, { recursive: true }))

const plant = (path: string, text: string): void => {
  mkdirSync(dirname(join(planted, path)), { recursive: true })
  writeFileSync(join(planted, path), `${text}\n`)
}

/** The planted files that break a rule, without their extension. */
const offenders = (rule: string): string[] => {
  const argv = ['--format', 'json', 'src']
  // oxlint ends with 1 where it found something.
  const { stdout } = spawnSync(join(project, 'node_modules/.bin/oxlint'), argv, { cwd: planted, encoding: 'utf8' })
  const { diagnostics }: { diagnostics: { code: string; filename: string }[] } = JSON.parse(stdout)
  const found = diagnostics.filter(({ code }) => code.endsWith(`(${rule})`))
  return [...new Set(found.map(({ filename }) => filename.replace(/\.ts$/, '')))].toSorted()
}

const pairs = names.flatMap((from) => names.filter((to) => to !== from).map((to) => [from, to] as const))
const forbidden = (allows: (from: string, to: string) => boolean | undefined): string[] =>
  pairs.filter(([from, to]) => to !== 'errors' && !allows(from, to)).map(([from, to]) => `src/${from}/uses-${to}`)

test('every folder of src is a room', () => {
  const folders = readdirSync(join(project, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(names).toEqual(expect.arrayContaining(folders.map(({ name }) => name)))
})

test.for([
  ['imports', (to: string) => `import { a } from '../${to}/a.ts'\nexport const b = a`],
  ['re-exports', (to: string) => `export * from '../${to}/a.ts'`],
  ['dynamic imports', (to: string) => `export const load = () => import('../${to}/a.ts')`],
] as const)('%s go only where the table says', ([, text]) => {
  for (const [from, to] of pairs) plant(`src/${from}/uses-${to}.ts`, text(to))
  expect(offenders('no-restricted-imports')).toEqual(forbidden((from, to) => rooms[from]?.uses.includes(to)).toSorted())
})

test('types follow the table too, and may come from where it says types', () => {
  for (const [from, to] of pairs) plant(`src/${from}/uses-${to}.ts`, `export type { A } from '../${to}/a.ts'`)
  const allows = (from: string, to: string) => rooms[from]?.uses.includes(to) || rooms[from]?.types?.includes(to)
  expect(offenders('no-restricted-imports')).toEqual(forbidden(allows).toSorted())
})

test('a folder in a room sees its own room, and no further than the room does', () => {
  plant('src/cli/commands/own.ts', "export * from '../output.ts'")
  plant('src/cli/commands/far.ts', "export * from '../../drivers/batch.ts'")
  plant('src/cli/commands/near.ts', "export * from '../../lab/open.ts'")
  expect(offenders('no-restricted-imports')).toEqual(['src/cli/commands/far'])
})

test('only machine starts programs and touches files', () => {
  const all = names.flatMap((room) => doors.map((door, index) => [room, door, `src/${room}/door-${index}`] as const))
  for (const [, door, path] of all) plant(`${path}.ts`, `export * from '${door}'`)
  const outside = all.filter(([room]) => room !== 'machine')
  expect(offenders('no-restricted-imports')).toEqual(outside.map(([, , path]) => path).toSorted())
})

test('only action knows the runner of GitHub Actions', () => {
  for (const room of names) plant(`src/${room}/runner.ts`, "export * from '@actions/core'")
  const others = names.filter((room) => room !== 'action')
  expect(offenders('no-restricted-imports')).toEqual(others.map((room) => `src/${room}/runner`).toSorted())
})

test('only vitest knows the test runner', () => {
  for (const room of names) plant(`src/${room}/runner.ts`, "export { test } from 'vitest'")
  plant('src/runner.ts', "export type { TestProject } from 'vitest/node'")
  const others = names.filter((room) => room !== 'vitest').map((room) => `src/${room}/runner`)
  expect(offenders('no-restricted-imports')).toEqual([...others, 'src/runner'].toSorted())
})

test('what execa calls its types is for all to say', () => {
  plant('src/lab/types.ts', "export type { Options } from 'execa'")
  plant('src/lab/values.ts', "export { execa } from 'execa'")
  expect(offenders('no-restricted-imports')).toEqual(['src/lab/values'])
})

test('a pure room imports nothing of Node', () => {
  for (const room of names) plant(`src/${room}/node.ts`, "export * from 'node:os'")
  for (const room of names) plant(`src/${room}/files.ts`, "export const load = () => import('node:fs')")
  const expected = pure.flatMap((room) => [`src/${room}/files`, `src/${room}/node`])
  expect(offenders('no-nodejs-modules')).toEqual(expected.toSorted())
})

test('a pure room knows no globals of Node', () => {
  for (const room of names) plant(`src/${room}/globals.ts`, "export const a = [process.env, Buffer.from('')]")
  expect(offenders('no-restricted-globals')).toEqual(pure.map((room) => `src/${room}/globals`).toSorted())
})

test('the library does not know the command', () => {
  plant('src/index.ts', "export * from './cli/main.ts'")
  plant('src/other.ts', "export * from './lab/open.ts'")
  expect(offenders('no-restricted-imports')).toEqual(['src/index'])
})

test('there are no circles, not even of types', () => {
  plant('src/lab/a.ts', "import type { B } from './b.ts'\nexport type A = B")
  plant('src/lab/b.ts', "import type { A } from './a.ts'\nexport type B = A")
  plant('src/lab/c.ts', "export * from './a.ts'")
  expect(offenders('no-cycle')).toEqual(['src/lab/a', 'src/lab/b'])
})
