import { join } from 'node:path'
import { UsageError } from '../../errors/errors.ts'
import { withLock } from '../../machine/lock.ts'
import type { Machine } from '../../machine/machine.ts'
import { findRecord } from './record.ts'
import { isLabUp } from './stage.ts'

/**
 * A name is a link to the lab's directory. Claiming looks and links under the lock of the state directory.
 *
 * @throws UsageError where a lab is up under the name, LabError where the lock cannot be had.
 */
export async function claimName(machine: Machine, name: string, id: string): Promise<void> {
  const link = join(machine.stateDirectory, name)
  await withLock(machine, machine.stateDirectory, () => {
    if (isNameTaken(machine, name)) throw nameTaken(machine, name)
    machine.remove(link)
    machine.makeLink(link, id)
  })
}

/** Whether a lab is up under a name. */
export function isNameTaken(machine: Machine, name: string): boolean {
  const id = machine.readLink(join(machine.stateDirectory, name))
  return id !== undefined && isLabUp(machine, join(machine.stateDirectory, id))
}

function nameTaken(machine: Machine, name: string): UsageError {
  const record = findRecord(machine, name)
  const by = record === undefined ? '' : ` since ${record.since}, brought up by process ${record.creator}`
  return new UsageError(`a topology is already up under the name ${name}${by}`, {
    hint: `take it down with \`netns-topology down ${name}\`, or choose another name with --name`,
  })
}
