// Apart from the rest of the protocol: only the agent judges requests, and loading Zod takes a command longer than most of its work.
import * as z from 'zod'
import type { Topology } from '../../spec/index.ts'

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
