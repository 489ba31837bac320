import type { Machine } from '../../machine/machine.ts'
import { type Outcome, type Passage, tryPassage } from './passage.ts'

/** What becomes of a connection through the machine. */
export type Attempt = (passage: Passage) => Promise<Outcome>

/** Tries each as it is asked for. */
export const attemptOn =
  (machine: Machine): Attempt =>
  (passage) =>
    tryPassage(machine, passage)

export interface Trials {
  /** What a trial has shown, and until then that it passes. */
  readonly attempt: Attempt
  /** Whether a trial is still to come that was asked for: nothing may be decided before. */
  readonly isWanting: () => boolean
}

/** More than families and pools, of which each may ask for another trial. */
const mostRounds = 8

/**
 * Does work that takes the lock of the labs and depends on trials, none of which happens under the lock: a packet that is dropped
 * is waited for, and so would be all other labs. The work is done again with what the trials have shown, until it wants no more
 * of them. A firewall that changes in between is one that changes after the lab has come up.
 *
 * @param work gives undefined where it stopped because a trial is wanting
 */
export async function withTrials<T>(machine: Machine, work: (trials: Trials) => Promise<T | undefined>): Promise<T> {
  const outcomes = new Map<string, Outcome>()
  for (let round = 1; ; round++) {
    const wanted = new Map<string, Passage>()
    const attempt: Attempt = async (passage) => {
      const key = keyOf(passage)
      const outcome = outcomes.get(key) ?? (round > mostRounds ? neverTheSame : undefined)
      if (outcome !== undefined) return outcome
      wanted.set(key, passage)
      return { passes: true }
    }
    const result = await work({ attempt, isWanting: () => wanted.size > 0 })
    if (result !== undefined) return result
    await Promise.all([...wanted].map(async ([key, passage]) => outcomes.set(key, await tryPassage(machine, passage))))
  }
}

const neverTheSame: Outcome = { untried: 'its firewall, or what leads out, changes all the time' }

/** Without the rules of the machine, which have those of other labs among them. */
const keyOf = ({ crossing, ends, admissions }: Passage): string => JSON.stringify([crossing, ends, admissions])
