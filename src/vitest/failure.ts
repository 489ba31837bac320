import { type RunnerTestCase, recordArtifact, type TestArtifactBase } from 'vitest'
import { messageOf } from '../errors/caught.ts'
import type { OpenedLab } from './opened.ts'

/** What the result of a test has of its errors while the test is cleaned up. */
type Errors = NonNullable<NonNullable<RunnerTestCase['result']>['errors']>

/**
 * Adds to the last error of a test that failed what its lab was like: it is then in the terminal and in whatever else reports
 * it. Must run in the cleanup of the lab's fixture, after which there is nothing to look at.
 */
export async function explainFailure(task: RunnerTestCase, opened: OpenedLab): Promise<void> {
  const error = task.result?.state === 'fail' ? task.result.errors?.at(-1) : undefined
  if (error === undefined || error.message.includes(reportMark)) return
  const report = await orReason(() => opened.lab.report())
  const captures = await orReason(() => captureText(task, opened))
  // Vitest itself prints no fields of an error.
  const hint = typeof error.hint === 'string' ? `\n  hint: ${error.hint}` : ''
  append(error, `${hint}\n\n${[`${reportMark}${report}`, captures].filter(Boolean).join('\n')}`)
}

async function orReason(look: () => Promise<string>): Promise<string> {
  try {
    return await look()
  } catch (error) {
    return `The topology could not be looked at: ${messageOf(error)}`
  }
}

/** What was captured is kept where it stays, and attached to the test. */
async function captureText(task: RunnerTestCase, { keepCaptures }: OpenedLab): Promise<string> {
  const files = await keepCaptures()
  if (files.length === 0) return ''
  const attachments = files.map((path) => ({ path, contentType: 'application/vnd.tcpdump.pcap' }))
  await recordArtifact(task, { type: 'netns-topology:capture', attachments })
  return ['packets:', ...files.map((file) => `  ${file}`)].join('\n')
}

interface CaptureArtifact extends TestArtifactBase {
  readonly type: 'netns-topology:capture'
}

declare module 'vitest' {
  interface TestArtifactRegistry {
    'netns-topology:capture': CaptureArtifact
  }
}

/** Retries have the errors of earlier tries as well, each with its own. */
const reportMark = '\u200B'

function append(error: Errors[number], text: string): void {
  const before = error.message
  error.message = `${before}${text}`
  if (error.stack !== undefined) error.stack = error.stack.replace(before, () => error.message)
}
