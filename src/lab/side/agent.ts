import { fileURLToPath } from 'node:url'
import { CapabilityError, LabError } from '../../errors/errors.ts'
import { unlessAborted } from '../../machine/abortable.ts'
import type { Machine, Started } from '../../machine/machine.ts'
import { nodeProgram } from '../../machine/node-program.ts'
import { parseOwn } from '../../machine/own-json.ts'
import { errorOf } from './failure.ts'
import { abortLine, type Reply } from './protocol.ts'
import type { AgentRequest } from './request.ts'

/** The agent, as who started it sees it: a process of root's that answers one request after the other. */
export interface Agent {
  /** @throws the signal's reason, once the agent has ended what it was doing. */
  ask(request: AgentRequest, signal?: AbortSignal): Promise<unknown>
  end(): Promise<void>
  /** Does not wait for its end, which comes once it has answered. */
  leave(): void
}

const isSource = import.meta.url.endsWith('.ts')
const agentProgram = fileURLToPath(new URL(isSource ? '../../agent/entry.ts' : './agent.js', import.meta.url))

/** The agent, as sudo starts it without ever asking for a password: the only program that it is told to start. */
export const agentBySudo = (machine: Machine, ...args: readonly string[]): [string, ...string[]] => [
  ...(['sudo', '-n', '--'] as const),
  ...[nodeProgram(machine), agentProgram, ...args],
]

/**
 * @throws CapabilityError where sudo is not there, or does not start it without asking for a password; the signal's reason
 * where it is aborted before the agent is there.
 */
export async function startAgent(machine: Machine, signal?: AbortSignal): Promise<Agent> {
  requireSudo(machine, forHost)
  signal?.throwIfAborted()
  const started = machine.start(agentBySudo(machine), {})
  const greeting = await unlessAborted(started.nextLine(), signal, () => leave(started))
  if (greeting === undefined) {
    signal?.throwIfAborted()
    await started.ended()
    throw sudoRefused(forHost, started.stderr())
  }
  answerIn(greeting)
  const left = Promise.withResolvers<void>()
  let isLeft = false
  return {
    ask: (request, until) => ask(started, request, { until, isLeft: () => isLeft }),
    end: () => Promise.race([end(started), left.promise]),
    leave: () => {
      isLeft = true
      leave(started)
      left.resolve()
    },
  }
}

/** Sudo may hang for as long as it likes, and is root's. The agent ends with its input. */
function leave(started: Started): void {
  started.close()
  started.release()
}

/** What sudo is needed for, and what to do without it. */
export interface Need {
  readonly what: string
  readonly remedy: string
}

const forHost: Need = {
  what: '`nat`, `host` and pins change the machine itself, for which root is needed',
  remedy: 'run it as root, let sudo do without a password (NOPASSWD, see sudoers(5)), or do without them',
}

/** @throws CapabilityError */
export function requireSudo(machine: Machine, need: Need): void {
  if (machine.find('sudo') === undefined) throw sudoRefused(need, 'sudo was not found')
}

export const sudoRefused = ({ what, remedy }: Need, said: string): CapabilityError =>
  new CapabilityError(`${what} (${said.trim().replaceAll('\n', '; ')})`, { hint: remedy })

interface Asking {
  /** Ends what is asked for. */
  readonly until: AbortSignal | undefined
  readonly isLeft: () => boolean
}

async function ask(started: Started, request: AgentRequest, { until: signal, isLeft }: Asking): Promise<unknown> {
  signal?.throwIfAborted()
  const abort = () => void started.send(`${abortLine}\n`)
  signal?.addEventListener('abort', abort, { once: true })
  started.send(`${JSON.stringify(request)}\n`)
  try {
    const line = await started.nextLine()
    signal?.throwIfAborted()
    if (line !== undefined) return answerIn(line)
  } finally {
    signal?.removeEventListener('abort', abort)
  }
  if (!isLeft()) await started.ended()
  throw new LabError(`the agent ended before it answered: ${started.stderr().trim() || 'without a word'}`)
}

function answerIn(line: string): unknown {
  const reply = parseOwn<Reply>(line)
  if ('failure' in reply) throw errorOf(reply.failure)
  return reply.answer
}

async function end(started: Started): Promise<void> {
  started.close()
  await started.ended()
}
