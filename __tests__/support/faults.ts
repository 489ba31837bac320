import type { TestContext } from 'vitest'
import { way } from './way.ts'

/** What a kind of fault came to: a line of the table of docs/guarantee.md. */
export interface Faults {
  readonly fault: string
  /** How often it happened, at the place that was meant. */
  readonly tried: number
  /** How often the host was as before afterwards. */
  readonly restored: number
  /** ms that each took until it was. */
  readonly took: readonly number[]
}

declare module 'vitest' {
  interface TaskMeta {
    faults?: Faults[]
  }
}

/** Counts the faults of a kind for the table, which the reporter of `npm run chaos` prints. */
export interface Count {
  /**
   * Does one, and all that proves that it was restored; `restored` tells the ms that it took, where they were measured. One
   * that gives `missed` hit nothing, and does not count.
   */
  one<T>(work: (restored: (took: number) => void) => Promise<T>): Promise<T>
  /** ms of those so far. */
  readonly took: readonly number[]
}

/** What a fault gives that came too late. */
export const missed = Symbol('missed')

/** Of the name of a fault in the table. */
export const prefixes = { root: '', sudo: 'by sudo: ', rootless: 'rootless: ' } as const

/** @param what is called in the table by the way of the labs as well. */
export function countFaults({ task }: Pick<TestContext, 'task'>, what: string): Count {
  const took: number[] = []
  const fault = `${prefixes[way]}${what}`
  const counted = { fault, tried: 0, restored: 0, took }
  task.meta.faults = [...(task.meta.faults ?? []).filter((other) => other.fault !== fault), counted]
  return {
    took,
    one: async (work) => {
      counted.tried += 1
      const result = await work((ms) => took.push(ms))
      if (result === missed) counted.tried -= 1
      else counted.restored += 1
      return result
    },
  }
}
