import type { OptionNames } from '../errors/options.ts'
import { type OpenOptions, openOptions } from '../lab/open.ts'

export interface TopologyTestOptions extends Omit<OpenOptions, 'signal' | 'name'> {
  /**
   * How long a lab lives: for one test, for all tests of a file, or for all that a worker runs. With `file` and `worker`,
   * tests that run at once share it. Default: `test`.
   */
  readonly scope?: 'test' | 'file' | 'worker'
  /** What happens where this machine cannot: the tests fail, or are skipped with the reason. Default: `fail`. */
  readonly onUnsupported?: 'fail' | 'skip'
  /**
   * `on-failure`: the packets of every interface are captured, and kept as pcap files of a test that failed, whose report names
   * them; where several tests share a lab, of the first that failed. Default: `never`.
   */
  readonly capture?: 'never' | 'on-failure'
  /** How long coming up may take, in ms. Default: four fifths of the test's own time limit. */
  readonly setupTimeout?: number
  /** How long going down may take, in ms; Vitest itself has no limit for that. Default: 10,000. */
  readonly teardownTimeout?: number
}

const { signal: _, name: __, ...opening } = openOptions

export const topologyTestOptions: OptionNames<TopologyTestOptions> = {
  ...opening,
  ...{ scope: true, onUnsupported: true, capture: true, setupTimeout: true, teardownTimeout: true },
}

/** What is the same whatever the scope. */
export type TestOptions = Omit<TopologyTestOptions, 'scope'>

export const defaultTeardownTimeout = 10_000 // ms

const withoutTest = 10_000 // ms, as Vitest's for hooks

/** Below the test's, so that the message says which step was slow, and nothing of a lab that came too late is left. */
export function setupLimit(given: number | undefined, testTimeout: number | undefined): number {
  if (given !== undefined) return given
  return testTimeout === undefined || testTimeout <= 0 || !Number.isFinite(testTimeout)
    ? withoutTest
    : testTimeout * 0.8
}
