import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tableOf, withTable } from '../../../scripts/guarantee.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/guarantee.md'), 'utf8')
const header =
  '| kind of fault | tried | restored equal | until then: median | worst |\n| --- | ---: | ---: | ---: | ---: |'

test('a row says how often, and how long where that was measured', () => {
  const rows = [
    { fault: 'SIGKILL of all', tried: 3, restored: 2, took: [30, 10.4, 20] },
    { fault: 'EPIPE', tried: 1, restored: 1, took: [] },
  ]
  expect(tableOf(rows)).toBe(`${header}\n| SIGKILL of all | 3 | 2 | 20 ms | 30 ms |\n| EPIPE | 1 | 1 | – | – |`)
})

test('the page has one place for the table, and gets the new one instead of the old', () => {
  const once = withTable(page, 'first')
  expect(once).toContain('<!-- measured -->\n\nfirst\n\n<!-- end of measured -->')
  expect(withTable(once, 'second')).toBe(withTable(page, 'second'))
  expect(() => withTable('nothing', 'first')).toThrow('no place for the table')
})
