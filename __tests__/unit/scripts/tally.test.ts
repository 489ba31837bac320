import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const tally = join(import.meta.dirname, '../../../scripts/tally.ts')
let directory: string

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'tally-'))
})
afterAll(() => rmSync(directory, { recursive: true }))

const report = (passed: number, failed: number, pending = 0, brokenFiles = 0): object => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
  testResults: Array.from({ length: brokenFiles }, () => ({ status: 'failed', assertionResults: [] })),
})

const run = (...reports: object[]) => {
  const paths = reports.map((_, index) => join(directory, `${index}.json`))
  for (const [index, path] of paths.entries()) writeFileSync(path, JSON.stringify(reports[index]))
  const { status, stdout } = spawnSync(process.execPath, [tally, ...paths], { encoding: 'utf8' })
  return { status, stdout }
}

test('reports are added up', () => {
  expect(run(report(3, 0), report(4, 0))).toEqual({ status: 0, stdout: '7 passed, 0 failed\n' })
})

test('a failed test fails', () => {
  expect(run(report(3, 0), report(4, 2))).toEqual({ status: 1, stdout: '7 passed, 2 failed\n' })
})

test('a file that could not be loaded counts as failed', () => {
  expect(run(report(3, 0, 0, 1))).toEqual({ status: 1, stdout: '3 passed, 1 failed\n' })
})

test('skipped tests are told', () => {
  expect(run(report(3, 0, 2))).toEqual({ status: 0, stdout: '3 passed, 0 failed, 2 skipped\n' })
})

test('no report, or one in which nothing ran, fails', () => {
  expect(run()).toEqual({ status: 1, stdout: '0 passed, 0 failed\n' })
  expect(run(report(0, 0, 5))).toEqual({ status: 1, stdout: '0 passed, 0 failed, 5 skipped\n' })
})

test('a report that was never written is none', () => {
  const { status, stdout } = spawnSync(process.execPath, [tally, join(directory, 'none.json')], { encoding: 'utf8' })
  expect({ status, stdout }).toEqual({ status: 1, stdout: '0 passed, 0 failed\n' })
})
