import type { Machine } from '../machine/machine.ts'
import type { Act } from './act.ts'
import { closeJournal, readJournal } from './journal.ts'

/**
 * Undoes what a journal says was begun on the host, last in first out, and removes the journal. What is undone already is
 * fine, and what is not ours any more is left alone. Never stops at a failure: it gives them all, and then the journal
 * stays. To be called under the lock of the state directory.
 */
export function undoJournal(machine: Machine, directory: string): string[] {
  const failures = (readJournal(machine, directory) ?? []).toReversed().flatMap(({ act }) => tryUndo(machine, act))
  if (failures.length === 0) closeJournal(machine, directory)
  return failures
}

function tryUndo(machine: Machine, act: Act): string[] {
  try {
    undo(machine, act)
    return []
  } catch (error) {
    return [`${act.kind} ${act.path}: ${error instanceof Error ? error.message : String(error)}`]
  }
}

function undo(machine: Machine, act: Act): void {
  switch (act.kind) {
    case 'directory':
      machine.removeDirectory(act.path)
      return
    case 'link':
      if (machine.readLink(act.path) === act.target) machine.remove(act.path)
  }
}
