import { test as base, type RunnerTestCase } from 'vitest'
import { CapabilityError, NetnsTopologyError } from '../errors/errors.ts'
import { errorText } from '../errors/report.ts'
import type { Lab } from '../lab/lab.ts'
import type { Checked, Topology } from '../spec/index.ts'
import { explainFailure } from './failure.ts'
import { type OpenedLab, openForTest, type Source } from './opened.ts'
import { defaultTeardownTimeout, setupLimit, type TopologyTestOptions } from './options.ts'
import { endWithVitest } from './orphan.ts'
import { defaultKey, type ProvidedKey, providedLab } from './provided.ts'
import { currentTest, rootOf } from './runner.ts'

/** What is the same whatever the scope. */
type TestOptions = Omit<TopologyTestOptions, 'scope'>

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
export function withTopology(given: Source, { scope = 'test', ...options }: TopologyTestOptions = {}) {
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
  const { key = defaultKey, ...rest } = options
  return perTest<T>({ labId: providedLab(key) }, rest)
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

function perFile<T extends Topology>(given: Source, options: TestOptions) {
  const shared = sharedLab<T>(given, options)
  return (
    base
      // oxlint-disable-next-line no-empty-pattern -- Vitest reads from the parameter what a fixture needs
      .extend('topology', { scope: 'file' }, ({}, { onCleanup }): Promise<Lab<T>> => shared.open(onCleanup))
      .extend('topologyReport', { auto: true }, ({ task, skip }, { onCleanup }) => shared.watch(task, skip, onCleanup))
  )
}

function perWorker<T extends Topology>(given: Source, options: TestOptions) {
  const shared = sharedLab<T>(given, options)
  return (
    base
      // oxlint-disable-next-line no-empty-pattern -- Vitest reads from the parameter what a fixture needs
      .extend('topology', { scope: 'worker' }, ({}, { onCleanup }): Promise<Lab<T>> => shared.open(onCleanup))
      .extend('topologyReport', { auto: true }, ({ task, skip }, { onCleanup }) => shared.watch(task, skip, onCleanup))
  )
}

/** The names are those of the topology, or are checked when they are used. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the lab is that of the topology
const typed = <T extends Topology>(lab: Lab): Lab<T> => lab as unknown as Lab<T>

type OnCleanup = (cleanup: () => Promise<void>) => void

/** The lab of several tests. Each test looks whether it could not be had, and reports of it where it failed. */
function sharedLab<T extends Topology>(
  given: Source,
  { teardownTimeout = defaultTeardownTimeout, ...options }: TestOptions,
) {
  let current: OpenedLab | CapabilityError | undefined
  return {
    open: async (onCleanup: OnCleanup): Promise<Lab<T>> => {
      const test = currentTest()
      const opened = await openOrReason(given, options, test, test?.context.signal)
      current = opened
      if (opened instanceof CapabilityError) return typed<T>(unusable(opened))
      onCleanup(() => opened.close(teardownTimeout))
      return typed<T>(opened.lab)
    },
    watch: (task: RunnerTestCase, skip: (note: string) => never, onCleanup: OnCleanup): void => {
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

/** @throws what `openForTest` does; a machine that cannot is a value where tests are to be skipped for it. */
async function openOrReason(
  source: Source,
  { onUnsupported = 'fail', setupTimeout, ...options }: Omit<TestOptions, 'teardownTimeout'>,
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
    // Vitest prints the message only, and not what to do.
    if (error instanceof NetnsTopologyError) error.message = errorText(error)
    throw error
  }
}

/** In CI, where nobody looks at what was skipped, the reason is printed as well. */
function skipNote(reason: CapabilityError): string {
  const note = `this machine cannot bring the topology up: ${errorText(reason)}`
  if (process.env.CI) console.warn(note)
  return note
}
