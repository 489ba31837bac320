import { setTimeout as sleep } from 'node:timers/promises'
import { childrenOf } from '../../lab/state/proc.ts'
import type { Machine } from '../../machine/machine.ts'
import { childMark } from './engine.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * The runner tells this process only that a job is cancelled, and has patience for ten seconds: what it has started is
 * asked to undo what it has begun, and this process ends as that makes it fail.
 */
export function passOnSignals(machine: Machine): void {
  for (const signal of signals) {
    process.on(signal, () => {
      for (const pid of childrenOf(machine, process.pid)) machine.signal(pid, 'SIGTERM')
    })
  }
}

/** Also of programs that even this user may not look into, as those of sudo: none of them is ours. */
function carries(machine: Machine, pid: number, mark: string): boolean {
  try {
    return machine.read(`/proc/${pid}/environ`)?.split('\0').includes(mark) ?? false
  } catch {
    return false
  }
}

const pause = 20 // ms between two looks

/**
 * Ends what a main that was killed has left running, each in its own time and then at once. Gives how many there were.
 *
 * @param until ms after the start of this process at which they are killed.
 */
export async function endChildrenOf(machine: Machine, token: string, until: number): Promise<number> {
  const mark = `${childMark}=${token}`
  const left = () =>
    machine
      .list('/proc')
      .map(Number)
      .filter((pid) => pid > 0 && pid !== process.pid && carries(machine, pid, mark))
  const found = left()
  for (const pid of found) machine.signal(pid, 'SIGTERM')
  while (left().length > 0 && performance.now() < until) await sleep(pause)
  for (const pid of left()) machine.signal(pid, 'SIGKILL')
  return found.length
}
