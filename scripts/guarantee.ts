// A reporter of Vitest's: prints what the tests of chaos/ tried as a table. With SHARE=whole, its rows of tests that passed
// replace those of the same faults in docs/guarantee.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reporter } from 'vitest/node'
import { type Faults, prefixes } from '../__tests__/support/faults.ts'
import { markdownTable, type Row, rowsOf, withTable } from './page-table.ts'

const page = join(import.meta.dirname, '../docs/guarantee.md')

/** The first cell of a row is the kind of fault. */
const header: Row = ['kind of fault', 'tried', 'restored equal', 'until then: median', 'worst']

export function rowOf({ fault, tried, restored, took }: Faults): Row {
  const sorted = took.toSorted((a, b) => a - b)
  const times = [sorted[sorted.length >> 1], sorted.at(-1)]
  return [fault, `${tried}`, `${restored}`, ...times.map((ms) => (ms === undefined ? '–' : `${ms.toFixed(0)} ms`))]
}

/** In Markdown, with the columns below each other. */
export const tableOf = (rows: readonly Row[]): string => markdownTable(header, rows, 'right')

/** What several tests tried of one kind is one. */
export const summed = (faults: readonly Faults[]): Faults[] =>
  Object.entries(Object.groupBy(faults, ({ fault }) => fault)).map(([fault, same = []]) => ({
    fault,
    tried: same.reduce((sum, { tried }) => sum + tried, 0),
    restored: same.reduce((sum, { restored }) => sum + restored, 0),
    took: same.flatMap(({ took }) => took),
  }))

/** Root's rows first, then those of labs by sudo and rootless. */
function inOrder(rows: readonly Row[]): Row[] {
  const ways = [prefixes.sudo, prefixes.rootless]
  const turnOf = ([fault = '']: Row) => ways.findIndex((prefix) => fault.startsWith(prefix))
  return rows.toSorted((one, other) => turnOf(one) - turnOf(other))
}

/** A page whose table has these rows, instead of its own of the same faults, or after them. */
export function withRows(text: string, rows: readonly Row[]): string {
  return withTable(text, (before) => {
    const known = new Map([...rowsOf(before), ...rows].map((row) => [row[0], row]))
    return tableOf(inOrder([...known.values()]))
  })
}

export default class implements Reporter {
  onTestRunEnd: Reporter['onTestRunEnd'] = (modules) => {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const faultsOf = (of: typeof tests) => summed(of.flatMap((test) => test.meta().faults ?? []))
    const faults = faultsOf(tests)
    if (faults.length === 0) throw new Error('no fault was tried')
    console.log(`\n${tableOf(faults.map(rowOf))}`)
    if (process.env['SHARE'] === 'whole') {
      const passed = faultsOf(tests.filter((test) => test.result().state === 'passed'))
      const rows = passed.filter(({ tried }) => tried > 0).map(rowOf)
      writeFileSync(page, withRows(readFileSync(page, 'utf8'), rows))
    }
    const idle = faults.filter(({ tried }) => tried === 0).map(({ fault }) => fault)
    if (idle.length > 0) throw new Error(`nothing was hit by ${idle.join('; ')}`)
  }
}
