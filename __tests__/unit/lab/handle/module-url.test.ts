import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { moduleUrl } from '../../../../src/lab/handle/module-url.ts'
import { realMachine } from '../../../../src/machine/real.ts'

const machine = realMachine()

let root: string
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'module-url-'))
  mkdirSync(join(root, 'tests'))
  for (const file of ['api.ts', 'tests/api.ts']) writeFileSync(join(root, file), '')
})
afterAll(() => rmSync(root, { recursive: true }))

/** What is found by a function with this text, as Vite or Node.js has it. */
const find = (text: string, given: { root?: string } = {}) =>
  moduleUrl(machine, text, { file: join(root, 'tests/x.test.ts'), ...given }).href

const at = (file: string) => pathToFileURL(join(root, file)).href

test.each([
  ["() => import('./api.ts')", 'tests/api.ts'],
  ["async () => await import('../api.ts')", 'api.ts'],
  ['() => import("../api.ts")', 'api.ts'],
  ['() => import(`./api.ts`)', 'tests/api.ts'],
  ["() => { return import('./api.ts'); }", 'tests/api.ts'],
  ["function () { return import('./api.ts') }", 'tests/api.ts'],
  ["async function api() {\n  // the server\n  return await import(/* @vite-ignore */ './api.ts')\n}", 'tests/api.ts'],
  ["() => (cov_1a2b().f[0]++, cov_1a2b().s[1]++, import('./api.ts'))", 'tests/api.ts'],
  ["() => {cov_1a2b().f[0]++;cov_1a2b().s[1]++;return import('./api.ts');}", 'tests/api.ts'],
  ["() => import('./api.ts', { with: { type: 'module' } })", 'tests/api.ts'],
])('%s is relative to the file that calls', (text, file) => {
  expect(find(text)).toBe(at(file))
})

test('what Vite makes of it is relative to the root, where both are there', () => {
  const text = '() => __vite_ssr_dynamic_import__("/api.ts")'
  expect(find(text, { root })).toBe(at('api.ts'))
})

test('what is outside of the root has its whole path', () => {
  expect(find(`() => __vite_ssr_dynamic_import__("/@fs${root}/api.ts?t=12")`)).toBe(at('api.ts'))
})

test.each([
  ["() => import('node:net')", 'node:net is no module file, and only those run inside'],
  ['() => other()', 'no module can be read from () => other()'],
  ['() => import(`./${name}.ts`)', 'no module can be read from () => import(`./${name}.ts`)'],
  ["() => import('./api.ts').then((m) => m.server)", 'no module can be read from'],
  ["() => wrapped(import('./api.ts'))", 'no module can be read from'],
  ["() => (isOld ? import('./old.ts') : import('./api.ts'))", 'no module can be read from'],
  ["() => import('./' + name)", 'no module can be read from'],
  ["async () => { const { api } = await import('./api.ts'); return api }", 'no module can be read from'],
  ["() => import('./no-such.ts')", /^there is no module .*tests\/no-such\.ts$/],
])('%s is refused', (text, message) => {
  expect(() => find(text)).toThrow(message)
})
