import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rowOf, summed, tableOf, withRows } from '../../../scripts/guarantee.ts'

const page = readFileSync(join(import.meta.dirname, '../../../docs/guarantee.md'), 'utf8')

test('a row says how often, and how long where that was measured', () => {
  expect(rowOf({ fault: 'SIGKILL of all', tried: 3, restored: 2, took: [30, 10.4, 20] })).toEqual([
    ...['SIGKILL of all', '3', '2', '20 ms', '30 ms'],
  ])
  expect(rowOf({ fault: 'EPIPE', tried: 1, restored: 1, took: [] })).toEqual(['EPIPE', '1', '1', '–', '–'])
})

test('what several tests tried of one kind is one row', () => {
  const faults = [1, 2].map((tried) => ({ fault: 'EPIPE', tried, restored: tried, took: [tried] }))
  expect(summed(faults)).toEqual([{ fault: 'EPIPE', tried: 3, restored: 3, took: [1, 2] }])
})

test('the columns of the table are below each other', () => {
  expect(tableOf([['SIGKILL of all', '300', '300', '20 ms', '30 ms']])).toBe(
    `| kind of fault  | tried | restored equal | until then: median | worst |
| -------------- | ----: | -------------: | -----------------: | ----: |
| SIGKILL of all |   300 |            300 |              20 ms | 30 ms |`,
  )
})

test('a row takes the place of the one before, and leaves the others, root’s first', () => {
  const marks = '<!-- measured -->\n<!-- end of measured -->'
  const first = withRows(marks, [
    ['a', '1', '1', '–', '–'],
    ['by sudo: b', '1', '1', '–', '–'],
  ])
  const second = withRows(first, [
    ['c', '3', '3', '–', '–'],
    ['a', '2', '2', '–', '–'],
  ])
  const rows = second.split('\n').filter((line) => /^\| ([abc] |by sudo)/.test(line))
  expect(rows.map((row) => row.replaceAll(/[ –]/g, ''))).toEqual(['|a|2|2|||', '|c|3|3|||', '|bysudo:b|1|1|||'])
})

test('the page has one place for the table, which it keeps', () => {
  expect(withRows(page, [])).toBe(page)
  expect(() => withRows('nothing', [])).toThrow('no place for the table')
})
