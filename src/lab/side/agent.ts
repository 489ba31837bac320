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
}

const isSource = import.meta.url.endsWith('.ts')
const agentProgram = fileURLToPath(new URL(isSource ? '../../agent/entry.ts' : './agent.js', import.meta.url))

/** @throws CapabilityError where sudo is not there, or does not start it without asking for a password. */
export async function startAgent(machine: Machine): Promise<Agent> {
  if (machine.find('sudo') === undefined) throw refused('sudo was not found')
  const started = machine.start(['sudo', '-n', '--', process.execPath, agentProgram], {})
  const greeting = await started.nextLine()
  if (greeting === undefined) {
    await started.ended()
    throw refused(started.stderr().trim().replaceAll('\n', '; '))
  }
  answerIn(greeting)
  return { ask: (request) => ask(started, request), end: () => end(started) }
}

const refused = (said: string): CapabilityError =>
  new CapabilityError(`\`nat\`, \`host\` and pins change the machine itself, for which root is needed (${said})`, {
    hint: 'run it as root, let sudo do without a password (NOPASSWD, see sudoers(5)), or do without them',
  })

async function ask(started: Started, request: AgentRequest): Promise<unknown> {
  started.send(`${JSON.stringify(request)}\n`)
  const line = await started.nextLine()
  if (line === undefined) {
    await started.ended()
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
