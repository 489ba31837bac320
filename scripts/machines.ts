// A reporter of Vitest's: writes what each machine of the zoo came to into the table of docs/machines.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reporter } from 'vitest/node'
import { prefixes } from '../__tests__/support/faults.ts'
import type { Seen } from '../__tests__/support/zoo.ts'
import { markdownTable, type Row, withTable } from './page-table.ts'

const page = join(import.meta.dirname, '../docs/machines.md')

const examples = ['veth-pair', 'dual-stack', 'bridge-nat', 'bridge-on-host'] as const
const header: Row = ['machine', 'way out', ...examples, 'by which words']

/** A bar would be the end of a cell. */
export const rowOf = ({ machine, out, came, words }: Seen): Row => [
  machine,
  out || '–',
  ...examples.map((example) => came[example] ?? '–'),
  words.join('; ').replaceAll('|', '/'),
]

/** Root's rows first, then those of labs by sudo and rootless, each by the alphabet. */
export function tableOf(seen: readonly Seen[]): string {
  const ways = [prefixes.sudo, prefixes.rootless]
  const turnOf = ({ machine }: Seen) => ways.findIndex((prefix) => machine.startsWith(prefix))
  const sorted = seen.toSorted((one, other) => turnOf(one) - turnOf(other) || one.machine.localeCompare(other.machine))
  return markdownTable(header, sorted.map(rowOf), 'left')
}

export default class implements Reporter {
  onTestRunEnd: Reporter['onTestRunEnd'] = (modules) => {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const passed = tests.filter((test) => test.result().state === 'passed')
    const seen = passed.flatMap((test) => test.meta().seen ?? [])
    const table = tableOf(seen)
    console.log(`\n${table}`)
    const isWhole = passed.length === tests.filter((test) => test.result().state !== 'skipped').length
    if (process.env['SHARE'] === 'whole' && isWhole)
      writeFileSync(
        page,
        withTable(readFileSync(page, 'utf8'), () => table),
      )
  }
}
