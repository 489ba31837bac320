import { setTimeout as sleep } from 'node:timers/promises'
import type { Machine } from '../../machine/machine.ts'
import { carriersOf } from '../../machine/processes.ts'
import { childrenOf } from '../../machine/stat.ts'
import { childMark } from './engine.ts'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * The runner tells this process only that a job is cancelled, and has patience for ten seconds: what it has started is
 * asked to undo what it has begun, and this process ends as that makes it fail. Gives whether that has happened.
 */
export function passOnSignals(machine: Machine): () => boolean {
  let isCancelled = false
  for (const signal of signals) {
    process.on(signal, () => {
      isCancelled = true
      for (const pid of childrenOf(machine, process.pid)) machine.signal(pid, 'SIGTERM')
    })
  }
  return () => isCancelled
}

const pause = 20 // ms between two looks

/**
 * Ends what a main that was killed has left running, each in its own time and then at once. Gives how many there were.
 *
 * @param until ms after the start of this process at which they are killed.
 */
export async function endChildrenOf(machine: Machine, token: string, until: number): Promise<number> {
  const left = () => carriersOf(machine, [`${childMark}=${token}`]).filter((pid) => pid !== process.pid)
  const found = left()
  for (const pid of found) machine.signal(pid, 'SIGTERM')
  while (left().length > 0 && performance.now() < until) await sleep(pause)
  for (const pid of left()) machine.signal(pid, 'SIGKILL')
  return found.length
}
