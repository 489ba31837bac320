import { type Snapshot, takeSnapshot } from '../../audit/index.ts'
import { abortable } from '../../machine/abortable.ts'
import type { Machine } from '../../machine/machine.ts'
import { startAgent } from './agent.ts'
import type { AgentRequest, Answers } from './protocol.ts'
import type { HostSide } from './side.ts'

/**
 * By the agent, as root, which is started at once, while there is other work, and ends with this process at the latest.
 *
 * @param signal ends what it does on the way up.
 */
export function sideBySudo(machine: Machine, signal?: AbortSignal): HostSide {
  const agent = startAgent(machine, signal)
  // Who asks hears of it.
  agent.catch(() => {})
  const ask = async <Kind extends AgentRequest['do']>(
    request: Extract<AgentRequest, { do: Kind }>,
    until?: AbortSignal,
  ) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the agent answers each request with its kind
    return (await (await agent).ask(request, until)) as Answers[Kind]
  }
  return {
    survey: ({ topology, tag }) => ask<'survey'>({ do: 'survey', topology, tag }, signal),
    open: ({ topology, tag, holder, pin, state }) =>
      ask<'open'>({ do: 'open', topology, tag, holder, pin, state }, signal),
    pin: () => ask<'pin'>({ do: 'pin' }, signal),
    look: ({ id }) => ask<'look'>({ do: 'look', id }),
    repair: ({ id }) => ask<'repair'>({ do: 'repair', id }),
    evict: ({ id }) => ask<'evict'>({ do: 'evict', id }),
    close: ({ id }) => ask<'close'>({ do: 'close', id }),
    sweep: () => ask<'sweep'>({ do: 'sweep' }, signal),
    snapshot: async ({ id, conntrack = [] }) => {
      const asked = ask<'snapshot'>(
        { do: 'snapshot', id, ...(conntrack.length > 0 && { conntrack: [...conntrack] }) },
        signal,
      )
      const [own, roots] = await Promise.all([takeSnapshot(abortable(machine, () => signal)), asked])
      return together(own, roots)
    },
    end: async () => await (await agent.catch(() => undefined))?.end(),
  }
}

/** What is in the user's own state directory and of his own processes, he sees himself. */
function together({ items: own }: Snapshot, roots: Snapshot): Snapshot {
  const both = (kind: string) => ({ [kind]: { ...roots.items[kind], ...own[kind] } })
  return { ...roots, items: { ...roots.items, ...both('process'), ...both('state file') } }
}
