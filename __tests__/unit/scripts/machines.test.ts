import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rowOf, tableOf } from '../../../scripts/machines.ts'
import { withTable } from '../../../scripts/page-table.ts'

const seen = {
  machine: 'a firewall',
  out: 'none',
  came: { 'veth-pair': 'up', 'bridge-nat': 'refused' },
  words: ['drops | all'],
} as const

test('a row says what each topology came to, and by which words', () => {
  expect(rowOf(seen)).toEqual(['a firewall', 'none', 'up', '–', 'refused', '–', 'drops / all'])
})

test('rows of root come first, each way by the alphabet', () => {
  const machines = ['by sudo: a', 'c', 'b'].map((machine) => ({ ...seen, machine }))
  const firsts = tableOf(machines)
    .split('\n')
    .slice(2)
    .map((line) => line.split('|')[1]?.trim())
  expect(firsts).toEqual(['b', 'c', 'by sudo: a'])
})

test('the page has a place for the table', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/machines.md'), 'utf8')
  expect(withTable(page, () => tableOf([seen]))).toContain('| a firewall | none    | up        |')
})
