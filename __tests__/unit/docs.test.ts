import { readdirSync, readFileSync } from 'node:fs'
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

test.each(readdirSync(join(project, 'examples')))('examples/%s is valid', (file) => {
  expect(networkOf(parseTopology(read(join('examples', file)), { file })).namespaces.length).toBeGreaterThan(1)
})
