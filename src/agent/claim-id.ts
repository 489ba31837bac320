import { setTimeout as sleep } from 'node:timers/promises'
import { NetnsTopologyError, UsageError } from '../errors/errors.ts'
import { makeLabDirectory } from '../lab/state/lab-directory.ts'
import { inTime } from '../machine/limited.ts'
import { withLock } from '../machine/lock.ts'
import type { Machine } from '../machine/machine.ts'
import { stateEntries } from '../machine/state-entries.ts'

const tries = 10
const pause = 2 // ms

/**
 * Makes the directory of a new lab in the state directory, once there is somebody to remove it, under the lock: what marks a
 * lab's things on the host is its tag, so that no two may have the same.
 *
 * @throws UsageError where the id or its tag is another lab's.
 */
export async function claimId<T>(machine: Machine, id: string, begin: () => Promise<T>): Promise<T> {
  const tag = id.slice(id.lastIndexOf('.'))
  for (let left = tries; ; left -= 1) {
    machine.makeDirectory(machine.stateDirectory)
    try {
      return await withLock(machine, machine.stateDirectory, async () => {
        if (stateEntries(machine).some((entry) => entry.endsWith(tag))) throw isTaken(id)
        const begun = await inTime(`the keeper of ${id}`, begin())
        makeLabDirectory(machine, id)
        return begun
      })
    } catch (error) {
      machine.removeDirectory(machine.stateDirectory)
      // The last lab's keeper may have removed the state directory before it could be locked.
      if (error instanceof NetnsTopologyError || left === 0) throw error
      await sleep(pause)
    }
  }
}

const isTaken = (id: string) => new UsageError(`there is a lab with the id or the tag of ${id} already`)
