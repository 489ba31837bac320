import type { EndedProcess } from '../audit/index.ts'
import type { Machine } from '../machine/machine.ts'
import { endVisitorsOf } from './acts/visitors.ts'
import { readJournal } from './journal.ts'

/** Ends who came in by a pin of a lab, where its journal says that it has pins, and says who it was. */
export async function endVisitors(machine: Machine, directory: string): Promise<EndedProcess[]> {
  const ended: EndedProcess[] = []
  for (const { act } of readJournal(machine, directory)?.entries ?? []) {
    if (act.kind === 'visitors') ended.push(...(await endVisitorsOf(machine, act.mark)))
  }
  return ended
}
