import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Machine } from './machine.ts'

/** ms that what is undone after an interruption may wait for others. */
export const patienceAfterInterruption = 5_000

/**
 * What some work gives, which is no longer waited for, and goes on, once a machine was interrupted `grace` ms ago.
 *
 * @throws the reason of the interruption
 */
export async function unlessInterrupted<T>({ interruption }: Machine, work: Promise<T>, grace = 0): Promise<T> {
  if (interruption === undefined) return await work
  const done = new AbortController()
  const { signal } = done
  const untilInterrupted = async (): Promise<never> => {
    if (!interruption.aborted) await once(interruption, 'abort', { signal })
    await sleep(grace, undefined, { signal })
    throw interruption.reason
  }
  try {
    return await Promise.race([work, untilInterrupted()])
  } finally {
    done.abort()
  }
}
