import { setTimeout as sleep } from 'node:timers/promises'
import { UsageError } from '../errors/errors.ts'
import { makeLabDirectory } from '../lab/state/lab-directory.ts'
import { inTime } from '../machine/limited.ts'
import { directoryIsGone, tryLocked } from '../machine/lock.ts'
import type { Machine } from '../machine/machine.ts'
import { stateEntries } from '../machine/state-entries.ts'
import type { Keeper } from './keeper.ts'

const pause = 5 // ms between two tries
const tries = 1_000

/**
 * Makes the directory of a new lab in the state directory, once there is somebody to remove it, under the lock: what marks a
 * lab's things on the host is its tag, so that no two may have the same. The last lab's keeper may remove the state directory
 * before it is locked: then once more.
 *
 * @throws UsageError where the id or its tag is another lab's, LabError where the lock cannot be had.
 */
export async function claimId(machine: Machine, id: string, begin: () => Promise<Keeper>): Promise<Keeper> {
  const tag = id.slice(id.lastIndexOf('.'))
  const claim = async (): Promise<Keeper> => {
    if (stateEntries(machine).some((entry) => entry.endsWith(tag))) throw isTaken(id)
    const keeper = await inTime(`the keeper of ${id}`, begin())
    try {
      makeLabDirectory(machine, id)
    } catch (error) {
      keeper.close()
      throw error
    }
    return keeper
  }
  try {
    for (let left = tries; left > 0; left -= 1) {
      machine.makeDirectory(machine.stateDirectory)
      const outcome = await tryLocked(machine, machine.stateDirectory, claim)
      if (outcome.isDone) return outcome.result
      if (outcome.refusal) throw outcome.refusal
      await sleep(pause)
    }
    throw directoryIsGone(machine.stateDirectory)
  } finally {
    machine.removeDirectory(machine.stateDirectory)
  }
}

const isTaken = (id: string) => new UsageError(`there is a lab with the id or the tag of ${id} already`)
