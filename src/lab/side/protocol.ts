import type { EndedProcess, Snapshot } from '../../audit/index.ts'
import type { HostFacts } from '../../plan/index.ts'
import type { Swept } from '../state/sweep.ts'
import type { Failure } from './failure.ts'
import type { Repair } from './repair.ts'
import type { Look, Opened } from './side.ts'

/** Ends what the agent is doing, and every request before it that is not answered: each is answered with a failure. */
export const abortLine: string = JSON.stringify({ do: 'abort' })

/** What is answered to each, in the same order; of nothing, nothing. */
export interface Answers {
  readonly survey: HostFacts
  readonly open: Opened
  readonly pin: undefined
  readonly look: Look
  readonly repair: Repair
  readonly evict: EndedProcess[]
  readonly close: undefined
  readonly sweep: Swept
  readonly snapshot: Snapshot
}

/** A line of the agent's. The first answers to its being started. */
export type Reply = { readonly answer?: unknown } | { readonly failure: Failure }

/** Bytes of a request: the largest topology file as JSON, and some. */
export const longestRequest = 4 * 2 ** 20
