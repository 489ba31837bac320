import { setTimeout as sleep } from 'node:timers/promises'
import type { EndedProcess } from '../audit/index.ts'
import { argvIn } from '../machine/argv.ts'
import type { Machine } from '../machine/machine.ts'
import { commandLineOf } from '../machine/processes.ts'
import { type Meant, signalThose } from './signal-held.ts'

/** A process as the host numbers it. */
export interface Found extends Meant {
  readonly argv: readonly string[]
}

const grace = 1000 // ms between SIGTERM and SIGKILL
const pause = 10 // ms between two looks

type Find = () => readonly Found[]

/** Asks the processes that a look finds to end, kills what is left after a second, and says which there were. */
export async function endAll(machine: Machine, find: Find): Promise<EndedProcess[]> {
  const ended = new Map<number, EndedProcess>()
  const send = async (found: readonly Found[], signal: EndedProcess['signal']) => {
    const reached = await signalThose(machine, found, signal)
    for (const { pid, argv } of found) if (reached.has(pid)) ended.set(pid, { pid, argv, signal })
  }
  let left = find()
  await send(left, 'SIGTERM')
  const deadline = performance.now() + grace
  while (left.length > 0 && performance.now() < deadline) {
    await sleep(pause)
    left = find()
  }
  await send(left, 'SIGKILL')
  return [...ended.values()]
}

export const argvOf = (machine: Machine, pid: number): string[] => argvIn(commandLineOf(machine, pid))

/** A process of the machine, with its network namespace, as `Machine.identity` says it. */
export interface InNetwork {
  readonly pid: number
  readonly network: string
}

/** The processes of the machine whose network namespace this user may know. */
export const networksOfAll = (machine: Machine): InNetwork[] =>
  machine
    .list('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
    .flatMap((pid) => {
      const network = machine.identity(`/proc/${pid}/ns/net`)
      return network === undefined ? [] : [{ pid, network }]
    })
