import { setTimeout as sleep } from 'node:timers/promises'
import { UsageError } from '../errors/errors.ts'
import { makeLabDirectory } from '../lab/state/lab-directory.ts'
import { labPaths } from '../lab/state/paths.ts'
import { withLock } from '../machine/lock.ts'
import type { Machine } from '../machine/machine.ts'

const tries = 10
const pause = 2 // ms

/**
 * Makes the directory of a new lab in the state directory, under its lock: what marks a lab's things on the host is its tag,
 * so that no two may have the same. Gives its path.
 *
 * @throws UsageError where the id or its tag is another lab's.
 */
export async function claimId(machine: Machine, id: string): Promise<string> {
  const { directory } = labPaths(machine.stateDirectory, id)
  const tag = id.slice(id.lastIndexOf('.'))
  for (let left = tries; ; left -= 1) {
    machine.makeDirectory(machine.stateDirectory)
    try {
      await withLock(machine, machine.stateDirectory, () => {
        if (machine.list(machine.stateDirectory).some((entry) => entry.endsWith(tag))) throw isTaken(id)
        makeLabDirectory(machine, id)
        machine.makeLink(`${directory}/pid`, machine.readLink('/proc/self/ns/pid') ?? '')
      })
      return directory
    } catch (error) {
      // The last lab's keeper may have removed the state directory before it could be locked.
      if (error instanceof UsageError || left === 0) throw error
      await sleep(pause)
    }
  }
}

const isTaken = (id: string) => new UsageError(`there is a lab with the id or the tag of ${id} already`)
