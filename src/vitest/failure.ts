import type { RunnerTestCase } from 'vitest'
import { messageOf } from '../errors/caught.ts'
import type { Lab } from '../lab/lab.ts'

/** What the result of a test has of its errors while the test is cleaned up. */
type Errors = NonNullable<NonNullable<RunnerTestCase['result']>['errors']>

/**
 * Adds to the first error of a test that failed what its lab was like: it is then in the terminal and in whatever else reports
 * it. Must run in the cleanup of the lab's fixture, after which there is nothing to look at.
 */
export async function explainFailure({ result }: RunnerTestCase, lab: Lab): Promise<void> {
  const [error] = result?.state === 'fail' ? (result.errors ?? []) : []
  if (error === undefined || error.message.includes(reportMark)) return
  const report = await lab
    .report()
    .catch((problem: unknown) => `The topology could not be looked at: ${messageOf(problem)}`)
  append(error, `\n\n${reportMark}${report}`)
}

/** Retries have the errors of earlier tries as well, each with its own. */
const reportMark = '\u200B'

function append(error: Errors[number], text: string): void {
  const before = error.message
  error.message = `${before}${text}`
  if (error.stack !== undefined) error.stack = error.stack.replace(before, () => error.message)
}
