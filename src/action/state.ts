import { getState, saveState } from '@actions/core'
import { parseOwn } from '../machine/own-json.ts'

/** All that post knows: written before main changes anything, because main may be killed at any moment, and once more when all is up. */
export interface Saved {
  /** The id that the lab has, or would have had. */
  readonly lab: string
  /** Whether it has come up. */
  readonly isUp: boolean
  /** What it is called. */
  readonly name: string
  /** In the environment of every process that main starts. */
  readonly token: string
  /** Where the file of a topology in the workflow is. */
  readonly directory: string
  readonly onRestoreFailure: 'fail' | 'warn'
}

const key = 'lab'

export const save = (state: Saved): void => saveState(key, state)

/** Undefined where main did not get as far as changing anything. */
export function saved(): Saved | undefined {
  const text = getState(key)
  return text === '' ? undefined : parseOwn<Saved>(text)
}
