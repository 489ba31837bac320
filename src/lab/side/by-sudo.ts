import type { Snapshot } from '../../audit/index.ts'
import { LabError } from '../../errors/errors.ts'
import { abortable } from '../../machine/abortable.ts'
import { patienceAfterInterruption, unlessInterrupted } from '../../machine/interruption.ts'
import type { Machine } from '../../machine/machine.ts'
import { type Agent, startAgent } from './agent.ts'
import type { Answers } from './protocol.ts'
import type { AgentRequest } from './request.ts'
import type { HostSide } from './side.ts'
import { snapshotOnHost } from './snapshot.ts'

const grace = 1_000 // ms to answer, after an interruption

/**
 * By the agent, as root, which is started at once, while there is other work, and ends with this process at the latest. At the
 * machine's interruption it ends what it does on the way up. One that does not answer then, as it waits for others, is left to
 * end by itself, and another one undoes.
 */
export function sideBySudo(machine: Machine): HostSide {
  const { interruption } = machine
  let agent: Promise<Agent> | undefined = beginAgent(machine, interruption)
  const answerTo = async (request: AgentRequest, until: AbortSignal | undefined) => {
    agent ??= beginAgent(machine, undefined)
    const asked = agent
    const isUndone = interruption?.aborted ?? false
    const answer = asked.then((one) => one.ask(request, until))
    try {
      return await unlessInterrupted(machine, answer, isUndone ? patienceAfterInterruption : grace)
    } catch (error) {
      if (!interruption?.aborted || error !== interruption.reason) throw error
      agent = undefined
      asked.then((one) => one.leave()).catch(() => {})
      throw isUndone ? new LabError('the agent, which waits for others, is left to undo what was begun') : error
    }
  }
  const ask = async <Kind extends AgentRequest['do']>(
    request: Extract<AgentRequest, { do: Kind }>,
    until?: AbortSignal,
  ) =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the agent answers each request with its kind
    (await answerTo(request, until)) as Answers[Kind]
  return {
    survey: ({ topology, tag }) => ask<'survey'>({ do: 'survey', topology, tag }, interruption),
    open: ({ topology, tag, holder, pin, state }) =>
      ask<'open'>({ do: 'open', topology, tag, holder, pin, state }, interruption),
    pin: () => ask<'pin'>({ do: 'pin' }, interruption),
    look: ({ id }) => ask<'look'>({ do: 'look', id }),
    repair: ({ id }) => ask<'repair'>({ do: 'repair', id }),
    evict: ({ id }) => ask<'evict'>({ do: 'evict', id }),
    close: ({ id }) => ask<'close'>({ do: 'close', id }),
    sweep: () => ask<'sweep'>({ do: 'sweep' }, interruption),
    snapshot: async ({ id, conntrack = [] }) => {
      const asked = ask<'snapshot'>(
        { do: 'snapshot', id, ...(conntrack.length > 0 && { conntrack: [...conntrack] }) },
        interruption,
      )
      const [own, roots] = await Promise.all([
        snapshotOnHost(
          abortable(machine, () => interruption),
          {},
        ),
        asked,
      ])
      return together(own, roots)
    },
    end: async () => await (await agent?.catch(() => undefined))?.end(),
  }
}

function beginAgent(machine: Machine, interruption: AbortSignal | undefined): Promise<Agent> {
  const agent = startAgent(machine, interruption)
  // Who asks hears of it.
  agent.catch(() => {})
  return agent
}

/** What is in the user's own state directory and of his own processes, he sees himself. */
function together({ items: own }: Snapshot, roots: Snapshot): Snapshot {
  const both = (kind: string) => ({ [kind]: { ...roots.items[kind], ...own[kind] } })
  return { ...roots, items: { ...roots.items, ...both('process'), ...both('state file') } }
}
