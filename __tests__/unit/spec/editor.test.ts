import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test as base, expect } from 'vitest'
import { startEditor } from '../../support/editor.ts'

const examples = new URL('../../../examples/', import.meta.url)
const pathOf = (name: string) => fileURLToPath(new URL(name, examples))
const modeline = '# yaml-language-server: $schema=../schema/topology.schema.json\n'

// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the parameter what a fixture needs
// oxlint-disable-next-line no-empty-pattern
const test = base.extend('editor', { scope: 'file' }, async ({}, { onCleanup }) => {
  const editor = await startEditor()
  onCleanup(() => editor[Symbol.asyncDispose]())
  return editor
})

test.for(readdirSync(examples).filter((name) => name.endsWith('.yml')))(
  'an editor finds nothing wrong with examples/%s',
  async (name, { editor }) => {
    const text = readFileSync(pathOf(name), 'utf8')
    expect(text.startsWith(modeline)).toBe(true)
    expect(await editor.open(pathOf(name), text).problems()).toEqual([])
  },
)

test('an editor underlines what is wrong, where it is', async ({ editor }) => {
  const text = `${modeline}name: office
bridges:
  lan: { subnets: [10.1.1.0/24], mtuu: 1500 }
namespaces:
  client:
    interfaces: { eth0: { bridge: lan, mtu: big } }
checks:
  - { from: client, to: client, icmp: maybe }
`
  expect(await editor.open(pathOf('faulty.yml'), text).problems()).toEqual([
    '4:34 Property mtuu is not allowed.',
    '7:45 Incorrect type. Expected "integer".',
    '9:39 Value is not accepted. Valid values: "reachable", "unreachable".',
  ])
})

test('an editor completes fields and values, and says what a field means', async ({ editor }) => {
  const text = `${modeline}bridges:
  lan: { subnets: [10.1.1.0/24], m }
namespaces:
  client:
    f
checks:
  - { from: client, to: client, icmp: r }
`
  const file = editor.open(pathOf('unfinished.yml'), text)
  expect(await file.completions(' }\nnamespaces')).toContain('mtu')
  expect(await file.completions('\nchecks')).toContain('forwarding')
  expect(await file.completions('r }')).toEqual(['reachable', 'unreachable'])
  expect(await file.hover('subnets')).toMatch(/Where addresses are given from\..*- 10\.1\.1\.0\/24/s)
})
