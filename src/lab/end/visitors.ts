import type { EndedProcess } from '../../audit/index.ts'
import { endVisitorsOf } from '../../host/acts/visitors.ts'
import { visitedIn } from '../../host/perform.ts'
import type { Machine } from '../../machine/machine.ts'

/**
 * Ends who came in by a pin of the lab that has its journal in a directory, and says who that was. In the networks of a lab that
 * is up are its own processes as well, which are not meant.
 */
export async function endVisitors(
  machine: Machine,
  directory: string,
  isMeant: (pid: number) => boolean,
): Promise<EndedProcess[]> {
  return await endVisitorsOf(machine, visitedIn(machine, directory), isMeant)
}
