import type { TestContext } from 'vitest'
import { CapabilityError } from '../errors/errors.ts'
import type { Lab } from '../lab/lab.ts'
import type { Topology } from '../spec/index.ts'
import { explainFailure } from './failure.ts'
import { openOrReason, skipNote } from './open-or-reason.ts'
import type { OpenedLab, Source } from './opened.ts'
import { defaultTeardownTimeout, type TestOptions } from './options.ts'
import { currentTest } from './runner.ts'
import { typed } from './typed.ts'

interface Cleaning {
  readonly onCleanup: (cleanup: () => Promise<void>) => void
}

/** The fixtures of several tests' lab: each test looks whether it could not be had, and reports of it where it failed. */
export function sharedLab<T extends Topology>(
  given: Source,
  { teardownTimeout = defaultTeardownTimeout, ...options }: TestOptions,
) {
  let current: OpenedLab | CapabilityError | undefined
  return {
    // oxlint-disable-next-line no-empty-pattern -- Vitest reads from the parameter what a fixture needs
    lab: async ({}, { onCleanup }: Cleaning): Promise<Lab<T>> => {
      const test = currentTest()
      const opened = await openOrReason(given, options, test, test?.context.signal)
      current = opened
      if (opened instanceof CapabilityError) return typed<T>(unusable(opened))
      onCleanup(() => opened.close(teardownTimeout))
      return typed<T>(opened.lab)
    },
    report: ({ task, skip }: Pick<TestContext, 'task' | 'skip'>, { onCleanup }: Cleaning): void => {
      if (current instanceof CapabilityError) skip(skipNote(current))
      onCleanup(async () => {
        if (current !== undefined && 'lab' in current) await explainFailure(task, current)
      })
    },
  }
}

/** Hooks may use what tests are skipped for. */
const unusable = (reason: CapabilityError): Lab =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing of it can be used
  new Proxy({} as Lab, {
    get: (_, name) => {
      if (typeof name === 'symbol' || name === 'then') return undefined
      throw reason
    },
  })
