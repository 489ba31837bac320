import { setTimeout as sleep } from 'node:timers/promises'
import type { EndedProcess } from '../audit/index.ts'
import type { Machine } from '../machine/machine.ts'

/** A process as the host numbers it. */
export interface Found {
  readonly pid: number
  readonly argv: readonly string[]
}

const grace = 1000 // ms between SIGTERM and SIGKILL
const pause = 10 // ms between two looks

type Find = () => Promise<readonly Found[]> | readonly Found[]

/** Asks the processes that a look finds to end, kills what is left after a second, and says which there were. */
export async function endAll(machine: Machine, find: Find): Promise<EndedProcess[]> {
  const ended = new Map<number, EndedProcess>()
  const send = (found: readonly Found[], signal: EndedProcess['signal']) => {
    for (const process of found) if (machine.signal(process.pid, signal)) ended.set(process.pid, { ...process, signal })
  }
  let left = await find()
  send(left, 'SIGTERM')
  const deadline = performance.now() + grace
  while (left.length > 0 && performance.now() < deadline) {
    await sleep(pause)
    left = await find()
  }
  send(left, 'SIGKILL')
  return [...ended.values()]
}

export const argvOf = (machine: Machine, pid: number): string[] =>
  machine.read(`/proc/${pid}/cmdline`)?.split('\0').slice(0, -1) ?? []

/** The processes of the machine, and of each the network namespace, as its link in /proc names it. */
export const networksOfAll = (machine: Machine): { readonly pid: number; readonly net: string }[] =>
  machine
    .list('/proc')
    .map(Number)
    .filter((pid) => pid > 0)
    .flatMap((pid) => {
      const net = machine.readLink(`/proc/${pid}/ns/net`)
      return net === undefined ? [] : [{ pid, net }]
    })
