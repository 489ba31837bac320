import { fileURLToPath } from 'node:url'
import { CapabilityError, LabError } from '../../errors/errors.ts'
import type { Machine, Started } from '../../machine/machine.ts'
import { parseOwn } from '../../machine/own-json.ts'
import { errorOf } from './failure.ts'
import type { AgentRequest, Reply } from './protocol.ts'

/** The agent, as who started it sees it: a process of root's that answers one request after the other. */
export interface Agent {
  ask(request: AgentRequest): Promise<unknown>
  end(): Promise<void>
  /** Does not wait for its end, which comes once it has answered. */
  leave(): void
}

const isSource = import.meta.url.endsWith('.ts')
const agentProgram = fileURLToPath(new URL(isSource ? '../../agent/entry.ts' : './agent.js', import.meta.url))

/** The agent, as sudo starts it without ever asking for a password: the only program that it is told to start. */
export const agentBySudo = (...args: readonly string[]): [string, ...string[]] => [
  ...(['sudo', '-n', '--'] as const),
  ...[process.execPath, agentProgram, ...args],
]

/** @throws CapabilityError where sudo is not there, or does not start it without asking for a password. */
export async function startAgent(machine: Machine): Promise<Agent> {
  requireSudo(machine, forHost)
  const started = machine.start(agentBySudo(), {})
  const greeting = await started.nextLine()
  if (greeting === undefined) {
    await started.ended()
    throw sudoRefused(forHost, started.stderr())
  }
  answerIn(greeting)
  let isLeft = false
  return {
    ask: (request) => ask(started, request, () => isLeft),
    end: () => end(started),
    leave: () => {
      isLeft = true
      started.close()
      started.release()
    },
  }
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

async function ask(started: Started, request: AgentRequest, isLeft: () => boolean): Promise<unknown> {
  started.send(`${JSON.stringify(request)}\n`)
  const line = await started.nextLine()
  if (line === undefined) {
    if (!isLeft()) await started.ended()
    throw new LabError(`the agent ended before it answered: ${started.stderr().trim() || 'without a word'}`)
  }
  return answerIn(line)
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
