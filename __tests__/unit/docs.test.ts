import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { networkOf, parseTopology } from '../../src/resolve/index.ts'

const project = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(project, file), 'utf8')

/** The YAML blocks of a page that are a whole topology. */
const topologiesIn = (page: string): string[] =>
  [...read(page).matchAll(/```yaml\n([^]*?)```/g)]
    .map(([, text = '']) => text)
    .filter((text) => /^namespaces:/m.test(text))

describe.each(['README.md', 'docs/topology.md'])('%s', (page) => {
  test('has topologies, and all are valid', () => {
    const topologies = topologiesIn(page)
    expect(topologies.length).toBeGreaterThan(0)
    for (const text of topologies) expect(() => parseTopology(text)).not.toThrow()
  })
})

/** As GitHub makes them of headings. */
const anchorsOf = (page: string): string[] =>
  (read(page).match(/^#+ .*$/gm) ?? []).map((heading) =>
    heading
      .replace(/^#+ /, '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

const docs = readdirSync(join(project, 'docs')).filter((name) => name.endsWith('.md'))

test.each(['README.md', 'CONTRIBUTING.md', ...docs.map((name) => `docs/${name}`)])(
  '%s links to what is there',
  (page) => {
    for (const [, path = '', anchor] of read(page).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)) {
      const target = path === '' ? page : join(page, '..', path)
      expect(existsSync(join(project, target)), `${page}: ${target}`).toBe(true)
      if (anchor !== undefined) expect(anchorsOf(target), `${page}: ${target}#${anchor}`).toContain(anchor)
    }
  },
)

/** A file of tests, and the title of one where the page names one. */
const shownBy = [...read('docs/threat-model.md').matchAll(/\| (\w+\/\S+\.test\.ts)(?:: `(.*)`)? +\|$/gm)]

test.each(shownBy.map(([, file = '', title = '']) => [file, title]))('threat-model.md: %s has %s', (file, title) => {
  expect(read(join('__tests__', file))).toContain(title)
})

test('threat-model.md has a test for each promise', () => {
  const promises = read('docs/threat-model.md').match(/^\| [A-Z].*\|$/gm) ?? []
  expect(shownBy).toHaveLength(promises.length)
})

test('supported.md has a row for each project that uses the package', () => {
  const consumers = readdirSync(join(project, '__tests__/fixtures/consumers')).filter((name) => name !== 'shared')
  const rows = [...read('docs/supported.md').matchAll(/`npm run consumers`: `([\w-]+)`/g)].map(([, name]) => name)
  expect(rows.toSorted()).toEqual(consumers.toSorted())
})

test.each(readdirSync(join(project, 'examples')).filter((name) => name.endsWith('.yml')))(
  'examples/%s is valid',
  (file) => {
    expect(networkOf(parseTopology(read(join('examples', file)), { file })).namespaces.length).toBeGreaterThan(1)
  },
)
