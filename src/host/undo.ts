import { join } from 'node:path'
import { messageOf } from '../errors/caught.ts'
import type { Machine } from '../machine/machine.ts'
import { type Act, isGuard, isShared, titleOf } from './act.ts'
import { handlerOf } from './acts/index.ts'
import { actsOfOthers, closeJournal, readJournal } from './journal.ts'
import { endTools, withTools } from './tools.ts'

/**
 * Undoes what a journal says was begun on the host, last in first out, and removes the journal. What is undone already is
 * fine; what is not ours any more is left alone, and what another lab needs is left to it. Never stops at a failure: it
 * gives them all, and then the journal stays. A guard was made before what it guards, and so is undone after it; it stays
 * where not all of that could be undone. To be called under the lock of the state directory.
 */
export async function undoJournal(machine: Machine, directory: string): Promise<string[]> {
  const journaled = readJournal(machine, directory)
  if (journaled === undefined) return []
  if (journaled.isLater) return [`${join(directory, 'journal')}: ${isOfLater}`]
  const failures = [...journaled.faults, ...(await attempt('tools of an act', () => endTools(machine, directory)))]
  const others = actsOfOthers(machine, directory)
  const tooled = withTools(machine, directory)
  for (const { act } of journaled.entries.toReversed()) {
    if (others.some((other) => isShared(act, other))) continue
    if (isGuard(act) && failures.length > 0) continue
    failures.push(...(await tryUndo(tooled, act)))
  }
  if (failures.length === 0) closeJournal(machine, directory)
  return failures
}

const isOfLater = 'a later version of netns-topology did this, and must undo it'

async function tryUndo(machine: Machine, act: Act): Promise<string[]> {
  return await attempt(titleOf(act), () => handlerOf(act).undo(machine, act))
}

async function attempt(title: string, work: () => Promise<void> | void): Promise<string[]> {
  try {
    await work()
    return []
  } catch (error) {
    return [`${title}: ${messageOf(error)}`]
  }
}
