import { setTimeout as sleep } from 'node:timers/promises'
import { LabError } from '../errors/errors.ts'
import type { Machine } from './machine.ts'

const usually = 15_000 // ms that a program may take; iptables(8) waits ten seconds for its lock
const onceOneHung = 2_000 // ms for each further program once one did not answer, so that all of them together are bounded

const isLimited = Symbol('limited')

/**
 * A machine that kills a program which does not answer in time. One that is limited already stays as it is.
 *
 * @param limit ms @param further ms for each program after one that did not answer
 */
export function limited(
  machine: Machine & { readonly [isLimited]?: true },
  limit: number = usually,
  further: number = onceOneHung,
): Machine {
  if (machine[isLimited]) return machine
  let now = limit
  const run: Machine['run'] = async (argv, options = {}) => {
    const given = now
    const expiry = AbortSignal.timeout(given)
    const signal = options.signal ? AbortSignal.any([options.signal, expiry]) : expiry
    try {
      return await machine.run(argv, { ...options, signal })
    } catch (error) {
      if (error !== expiry.reason) throw error
      now = Math.min(limit, further)
      throw new LabError(`${argv.join(' ')}: no answer within ${given / 1000} s`, { cause: error })
    }
  }
  const changed = { ...machine, run, [isLimited]: true as const }
  return changed
}

/** What a program that was started answers. @throws LabError that says what is late, where it takes too long */
export async function inTime<T>(what: string, answer: Promise<T>, limit: number = usually): Promise<T> {
  const answered = new AbortController()
  const late = sleep(limit, undefined, { signal: answered.signal }).then(() => {
    throw new LabError(`${what}: no answer within ${limit / 1000} s`)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    answered.abort()
  }
}
