import type { Machine } from '../machine/machine.ts'
import { type Act, isShared, titleOf } from './act.ts'
import { handlerOf } from './acts/index.ts'
import { actsOfOthers, closeJournal, readJournal } from './journal.ts'

/**
 * Undoes what a journal says was begun on the host, last in first out, and removes the journal. What is undone already is
 * fine; what is not ours any more is left alone, and what another lab needs is left to it. Never stops at a failure: it
 * gives them all, and then the journal stays. To be called under the lock of the state directory.
 */
export async function undoJournal(machine: Machine, directory: string): Promise<string[]> {
  const others = actsOfOthers(machine, directory)
  const failures: string[] = []
  for (const { act } of (readJournal(machine, directory) ?? []).toReversed()) {
    if (others.some((other) => isShared(act, other))) continue
    failures.push(...(await tryUndo(machine, act)))
  }
  if (failures.length === 0) closeJournal(machine, directory)
  return failures
}

async function tryUndo(machine: Machine, act: Act): Promise<string[]> {
  const handler = handlerOf(act)
  if (handler === undefined) return [`${act.kind}: a later version of netns-topology did this, and must undo it`]
  try {
    await handler.undo(machine, act)
    return []
  } catch (error) {
    return [`${titleOf(act)}: ${error instanceof Error ? error.message : String(error)}`]
  }
}
