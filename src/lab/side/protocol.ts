import * as z from 'zod'
import type { EndedProcess, Snapshot } from '../../audit/index.ts'
import type { HostFacts } from '../../plan/index.ts'
import type { Topology } from '../../spec/index.ts'
import type { Swept } from '../state/sweep.ts'
import type { Failure } from './failure.ts'
import type { Repair } from './repair.ts'
import type { Look, Opened } from './side.ts'

/** What it means is `networkOf`'s to find out, which takes nothing for granted. */
const topology = z.custom<Topology>((value) => typeof value === 'object' && value !== null)
const tag = z.string().regex(/^[0-9a-f]{8}$/)
/** The id of a lab. */
export const idSchema: z.ZodString = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,62}\.[0-9a-f]{8}$/)
const id = idSchema
const address = z.union([z.ipv4(), z.ipv6()])

/**
 * What the agent may be asked for, a line of JSON each. The id of a lab that is to be opened is said by its topology and its
 * tag. `state` is the user's own state directory, through which pins lead.
 */
export const requestSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('survey'), topology, tag }),
  z.strictObject({
    do: z.literal('open'),
    ...{ topology, tag },
    holder: z.int().positive(),
    pin: z.boolean(),
    state: z.string(),
  }),
  z.strictObject({ do: z.literal('pin') }),
  z.strictObject({ do: z.literal('look'), id }),
  z.strictObject({ do: z.literal('repair'), id }),
  z.strictObject({ do: z.literal('evict'), id }),
  z.strictObject({ do: z.literal('close'), id }),
  z.strictObject({ do: z.literal('sweep') }),
  z.strictObject({ do: z.literal('snapshot'), id: id.optional(), conntrack: z.array(address).max(1024).optional() }),
])

export type AgentRequest = z.infer<typeof requestSchema>

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
