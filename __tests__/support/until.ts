import { setTimeout as sleep } from 'node:timers/promises'
import { patience } from './patience.ts'

/** ms between two looks. */
const interval = 5

/**
 * Waits until something holds, where `expect.poll` can not be used: in hooks, in fixtures and in processes of their own.
 *
 * @param what holds then; a function, where it says what is in the way.
 * @returns the ms that it took.
 * @throws where it does not hold within `patience`, with `what`.
 */
export async function until(what: string | (() => string), holds: () => boolean | Promise<boolean>): Promise<number> {
  const start = performance.now()
  while (!(await holds())) {
    // by time: the limit of all tests
    if (performance.now() - start > patience) {
      throw new Error(`waited ${patience} ms in vain until ${typeof what === 'string' ? what : what()}`)
    }
    await sleep(interval) // by time: the pause between two looks
  }
  return performance.now() - start
}
