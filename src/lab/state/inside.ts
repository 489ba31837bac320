import { codeOf } from '../../errors/caught.ts'
import type { Machine } from '../../machine/machine.ts'
import { stateEntries } from '../../machine/state-entries.ts'
import { holdersOf } from './forsaken.ts'
import { insideOf, labPaths } from './paths.ts'
import { isLabUp } from './stage.ts'

/** Makes the link by which the host reaches a lab's own files, through the root directory of its holder. One that is there is fine. */
export function linkInside(machine: Machine, id: string, holder: number): void {
  const { directory, inside } = labPaths(machine.stateDirectory, id)
  try {
    machine.makeLink(inside, insideOf(holder, directory))
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

/** Makes the link anew for labs that are up and of which somebody deleted it: it is how they are found by their names. */
export function mendLinks(machine: Machine): void {
  for (const id of stateEntries(machine)) {
    const { directory, inside } = labPaths(machine.stateDirectory, id)
    if (machine.readLink(directory) !== undefined || machine.readLink(inside) !== undefined) continue
    if (!isLabUp(machine, directory)) continue
    const hasRecord = (pid: number) => machine.inode(`${insideOf(pid, directory)}/lab.json`) !== undefined
    const holder = holdersOf(machine, { directory }).find(hasRecord)
    if (holder !== undefined) linkInside(machine, id, holder)
  }
}
