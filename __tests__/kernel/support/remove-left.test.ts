import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { engine } from '../../support/engine.ts'

const fixture = join(import.meta.dirname, '../../fixtures/left')
const vitest = join(import.meta.dirname, '../../../node_modules/vitest/vitest.mjs')

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { title: string; status: string; failureMessages: readonly string[] }[]
  }[]
}

it('what a test leaves is removed before the next one, and named', () => {
  const argv = [vitest, 'run', '--configLoader=native', `--root=${fixture}`, '--reporter=json']
  const file = join(mkdtempSync(join(tmpdir(), 'left-')), 'report.json')
  onTestFinished(() => rmSync(dirname(file), { recursive: true }))
  spawnSync(process.execPath, [...argv, `--outputFile=${file}`], { env: { ...process.env, ENGINE: engine } })
  const report: Report = JSON.parse(readFileSync(file, 'utf8'))
  const results = report.testResults.flatMap(({ assertionResults }) => assertionResults)
  const said: unknown = expect.stringMatching(
    /the test left, and .*\n\/run\/netns-topology\/bridge-nat\.[^]*\nprocess \d+ of bridge-nat\.[^]*\ninterface nt-/,
  )
  expect(results.map(({ title, status, failureMessages }) => [title, status, failureMessages])).toEqual([
    ['passes, and leaves a lab', 'failed', [said]],
    ['fails, and leaves a lab of the library', 'failed', [expect.stringContaining('expected null to be'), said]],
    ['takes down what it brings up', 'passed', []],
    ['finds the lab of all tests, and no other', 'passed', []],
  ])
})
