import { print, warn } from '../report/say.ts'
import type { Engine } from './engine.ts'

export interface Restored {
  /** The ids of the labs of which nothing is left. */
  readonly restored: readonly string[]
  /** What could not be undone, in sentences. */
  readonly failures: readonly string[]
}

/** Undoes what is left of topologies whose owners have ended. */
export const restoreStale = (engine: Engine): Promise<Restored> => engine.json<Restored>([0, 1], 'restore', '--stale')

export function sayRestored({ restored, failures }: Restored): void {
  for (const id of restored) warn(`${id}, which a job before this one left here, was restored`)
  for (const failure of failures) warn(`what a job before this one left here could not be restored: ${failure}`)
  if (restored.length + failures.length === 0) print('nothing to restore')
}
