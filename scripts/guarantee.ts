// A reporter of Vitest's: prints what the tests of chaos/ tried as a table. With CHAOS=full, its rows of tests that passed
// replace those of the same faults in docs/guarantee.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reporter } from 'vitest/node'
import { type Faults, prefixes } from '../__tests__/support/faults.ts'

const page = join(import.meta.dirname, '../docs/guarantee.md')
const [begin, end] = ['<!-- measured -->', '<!-- end of measured -->']

/** Cells, of which the first is the kind of fault. */
type Row = readonly string[]

const header: Row = ['kind of fault', 'tried', 'restored equal', 'until then: median', 'worst']

export function rowOf({ fault, tried, restored, took }: Faults): Row {
  const sorted = took.toSorted((a, b) => a - b)
  const times = [sorted[sorted.length >> 1], sorted.at(-1)]
  return [fault, `${tried}`, `${restored}`, ...times.map((ms) => (ms === undefined ? '–' : `${ms.toFixed(0)} ms`))]
}

/** In Markdown, with the columns below each other. */
export function tableOf(rows: readonly Row[]): string {
  const widths = header.map((_, column) => Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (row: Row) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`))
  return [line(header), line(rule), ...rows.map(line)].join('\n')
}

/** What several tests tried of one kind is one. */
export const summed = (faults: readonly Faults[]): Faults[] =>
  Object.entries(Object.groupBy(faults, ({ fault }) => fault)).map(([fault, same = []]) => ({
    fault,
    tried: same.reduce((sum, { tried }) => sum + tried, 0),
    restored: same.reduce((sum, { restored }) => sum + restored, 0),
    took: same.flatMap(({ took }) => took),
  }))

function rowsOf(table: string): Row[] {
  const lines = table.split('\n').filter((line) => line.startsWith('|'))
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

/** Root's rows first, then those of labs by sudo and rootless. */
function inOrder(rows: readonly Row[]): Row[] {
  const ways = [prefixes.sudo, prefixes.rootless]
  const turnOf = ([fault = '']: Row) => ways.findIndex((prefix) => fault.startsWith(prefix))
  return rows.toSorted((one, other) => turnOf(one) - turnOf(other))
}

/** A page whose table has these rows, instead of its own of the same faults, or after them. */
export function withRows(text: string, rows: readonly Row[]): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${page} has no place for the table: ${begin} and ${end}`)
  const known = new Map([...rowsOf(text.slice(from, to)), ...rows].map((row) => [row[0], row]))
  return `${text.slice(0, from + begin.length)}\n\n${tableOf(inOrder([...known.values()]))}\n\n${text.slice(to)}`
}

export default class implements Reporter {
  onTestRunEnd: Reporter['onTestRunEnd'] = (modules) => {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const faultsOf = (of: typeof tests) => summed(of.flatMap((test) => test.meta().faults ?? []))
    const faults = faultsOf(tests)
    if (faults.length === 0) throw new Error('no fault was tried')
    console.log(`\n${tableOf(faults.map(rowOf))}`)
    if (process.env['CHAOS'] === 'full') {
      const passed = faultsOf(tests.filter((test) => test.result().state === 'passed'))
      const rows = passed.filter(({ tried }) => tried > 0).map(rowOf)
      writeFileSync(page, withRows(readFileSync(page, 'utf8'), rows))
    }
    const idle = faults.filter(({ tried }) => tried === 0).map(({ fault }) => fault)
    if (idle.length > 0) throw new Error(`nothing was hit by ${idle.join('; ')}`)
  }
}
