import type { TestContext } from 'vitest'

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
  /** Does one, and all that proves that it happened and was restored. `restored` tells the ms that it took, where that was measured. */
  one<T>(work: (restored: (took: number) => void) => Promise<T>): Promise<T>
  /** ms of those so far. */
  readonly took: readonly number[]
}

export function countFaults({ task }: Pick<TestContext, 'task'>, fault: string): Count {
  const took: number[] = []
  const counted = { fault, tried: 0, restored: 0, took }
  task.meta.faults = [...(task.meta.faults ?? []).filter((other) => other.fault !== fault), counted]
  return {
    took,
    one: async (work) => {
      counted.tried += 1
      const result = await work((ms) => took.push(ms))
      counted.restored += 1
      return result
    },
  }
}
