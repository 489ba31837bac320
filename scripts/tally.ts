// Adds up reports of Vitest's JSON reporter and prints `N passed, N failed`; ends with 1 where something failed or nothing ran.
import { existsSync, readFileSync } from 'node:fs'

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[]
}

/** A file that could not be loaded has no tests to count, but it has failed. */
const failedFiles = ({ testResults }: Report): number =>
  testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length

const read = (path: string): Report => {
  const report: Report = JSON.parse(readFileSync(path, 'utf8'))
  return report
}

const reports = process.argv.slice(2).filter(existsSync).map(read)
const sum = (count: (report: Report) => number): number => reports.map(count).reduce((a, b) => a + b, 0)

const passed = sum((report) => report.numPassedTests)
const failed = sum((report) => report.numFailedTests + failedFiles(report))
const skipped = sum((report) => report.numPendingTests + report.numTodoTests)

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
