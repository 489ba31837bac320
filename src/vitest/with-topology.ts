import { test as base } from 'vitest'
import { CapabilityError } from '../errors/errors.ts'
import { requireKnown } from '../errors/options.ts'
import type { Lab } from '../lab/lab.ts'
import type { Checked, Topology } from '../spec/index.ts'
import { explainFailure } from './failure.ts'
import { openOrReason, skipNote } from './open-or-reason.ts'
import type { Source } from './opened.ts'
import { defaultTeardownTimeout, type TestOptions, type TopologyTestOptions, topologyTestOptions } from './options.ts'
import { defaultKey, type ProvidedKey, provided } from './provided.ts'
import { sharedLab } from './shared-lab.ts'
import { typed } from './typed.ts'

type PerTest<T extends Topology> = ReturnType<typeof perTest<T>>
type PerFile<T extends Topology> = ReturnType<typeof perFile<T>>
type PerWorker<T extends Topology> = ReturnType<typeof perWorker<T>>

interface ScopedOptions<Scope extends 'file' | 'worker'> extends TopologyTestOptions {
  readonly scope: Scope
}

/**
 * A `test` whose `topology` is up while the test runs, and of which nothing is left afterwards, whatever became of the test.
 * It can be extended like any other. `topologySpec` is what is brought up: with the scope `test`,
 * `test.override('topologySpec', another)` brings up another in a `describe`.
 *
 * A file's names are checked when they are used. Its path is relative to the directory of the process.
 */
export function withTopology<const T extends Topology>(
  topology: T & Checked<T>,
  options: ScopedOptions<'file'>,
): PerFile<T>
export function withTopology<const T extends Topology>(
  topology: T & Checked<T>,
  options: ScopedOptions<'worker'>,
): PerWorker<T>
export function withTopology<const T extends Topology>(
  topology: T & Checked<T>,
  options?: TopologyTestOptions & { readonly scope?: 'test' },
): PerTest<T>
export function withTopology(file: string, options: ScopedOptions<'file'>): PerFile<Topology>
export function withTopology(file: string, options: ScopedOptions<'worker'>): PerWorker<Topology>
export function withTopology(
  file: string,
  options?: TopologyTestOptions & { readonly scope?: 'test' },
): PerTest<Topology>
export function withTopology(given: Source, all: TopologyTestOptions = {}) {
  requireKnown('withTopology', all, topologyTestOptions)
  const { scope = 'test', ...options } = all
  switch (scope) {
    case 'test':
      return perTest(given, options)
    case 'file':
      return perFile(given, options)
    case 'worker':
      return perWorker(given, options)
  }
}

/** As `withTopology`, for the lab that `provideTopology` has brought up for all tests of the run; they share it. */
export function withSuiteTopology<T extends Topology = Topology>(
  options: Pick<TopologyTestOptions, 'cwd' | 'teardownTimeout'> & { readonly key?: ProvidedKey } = {},
): PerTest<T> {
  requireKnown('withSuiteTopology', options, { cwd: true, teardownTimeout: true, key: true })
  const { key = defaultKey, ...rest } = options
  return perTest<T>(provided(key), { ...rest, onUnsupported: 'skip' })
}

function perTest<T extends Topology>(
  given: Source,
  { teardownTimeout = defaultTeardownTimeout, ...options }: TestOptions,
) {
  return base
    .extend('topologySpec', given)
    .extend('topology', async ({ topologySpec, task, signal, skip }, { onCleanup }): Promise<Lab<T>> => {
      const opened = await openOrReason(topologySpec, options, task, signal)
      if (opened instanceof CapabilityError) return skip(skipNote(opened))
      onCleanup(() => opened.close(teardownTimeout, () => explainFailure(task, opened)))
      return typed<T>(opened.lab)
    })
}

/** Two functions, because Vitest has types of their own for the tests of each scope. */
function perFile<T extends Topology>(given: Source, options: TestOptions) {
  const { lab, report } = sharedLab<T>(given, options)
  return base.extend('topology', { scope: 'file' }, lab).extend('topologyReport', { auto: true }, report)
}

function perWorker<T extends Topology>(given: Source, options: TestOptions) {
  const { lab, report } = sharedLab<T>(given, options)
  return base.extend('topology', { scope: 'worker' }, lab).extend('topologyReport', { auto: true }, report)
}
