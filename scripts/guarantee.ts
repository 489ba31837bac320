// A reporter of Vitest's: prints what the tests of chaos/ tried as a table. A whole run with CHAOS=full writes it into
// docs/guarantee.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reporter } from 'vitest/node'
import type { Faults } from '../__tests__/support/faults.ts'

const page = join(import.meta.dirname, '../docs/guarantee.md')
const [begin, end] = ['<!-- measured -->', '<!-- end of measured -->']

const header = `| kind of fault | tried | restored equal | until then: median | worst |
| --- | ---: | ---: | ---: | ---: |`

/** The table in Markdown. */
export const tableOf = (faults: readonly Faults[]): string => [header, ...faults.map(rowOf)].join('\n')

function rowOf({ fault, tried, restored, took }: Faults): string {
  const sorted = took.toSorted((a, b) => a - b)
  const [median, worst] = [sorted[sorted.length >> 1], sorted.at(-1)].map((ms) =>
    ms === undefined ? '–' : `${ms.toFixed(0)} ms`,
  )
  return `| ${fault} | ${tried} | ${restored} | ${median} | ${worst} |`
}

/** A page with another table between its marks. */
export function withTable(text: string, table: string): string {
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${page} has no place for the table: ${begin} and ${end}`)
  return `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`
}

export default class implements Reporter {
  onTestRunEnd: Reporter['onTestRunEnd'] = (modules, _errors, reason) => {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const faults = tests.flatMap((test) => test.meta().faults ?? [])
    if (faults.length === 0) throw new Error('no fault was tried')
    const table = tableOf(faults)
    console.log(`\n${table}`)
    const idle = faults.filter(({ tried }) => tried === 0).map(({ fault }) => fault)
    if (idle.length > 0) throw new Error(`nothing was hit by ${idle.join('; ')}`)
    const isWhole = process.env['CHAOS'] === 'full' && !tests.some((test) => test.result().state === 'skipped')
    if (isWhole && reason === 'passed') writeFileSync(page, withTable(readFileSync(page, 'utf8'), table))
  }
}
