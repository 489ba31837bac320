import type { RunnerTestCase } from 'vitest'
import { CapabilityError } from '../errors/errors.ts'
import { errorText } from '../errors/report.ts'
import { type OpenedLab, openForTest, type Source } from './opened.ts'
import { setupLimit, type TopologyTestOptions } from './options.ts'
import { endWithVitest } from './orphan.ts'
import { rootOf } from './runner.ts'
import { withHint } from './with-hint.ts'

/** @throws what `openForTest` does; a machine that cannot is a value where tests are to be skipped for it. */
export async function openOrReason(
  source: Source,
  { onUnsupported = 'fail', setupTimeout, ...options }: Omit<TopologyTestOptions, 'scope' | 'teardownTimeout'>,
  test: RunnerTestCase | undefined,
  signal: AbortSignal | undefined,
): Promise<OpenedLab | CapabilityError> {
  endWithVitest()
  const limit = setupLimit(setupTimeout, test?.timeout)
  const root = rootOf(test)
  try {
    return await openForTest(source, { ...options, signal, limit, root })
  } catch (error) {
    if (onUnsupported === 'skip' && error instanceof CapabilityError) return error
    throw withHint(error)
  }
}

/** In CI, where nobody looks at what was skipped, the reason is printed as well. */
export function skipNote(reason: CapabilityError): string {
  const note = `this machine cannot bring the topology up: ${errorText(reason)}`
  if (process.env.CI) console.warn(note)
  return note
}
