import { LabError } from '../errors/errors.ts'
import type { Machine } from './machine.ts'

/**
 * Holds flock(1)'s lock for as long as its input is open, which the kernel sees to. By another path than `.`, it would
 * make a file where the directory has just been removed.
 */
const hold = `
cd "$1" || {
  [ -e "$1" ] || echo gone
  exit
}
exec flock . sh -c 'echo locked; exec cat >/dev/null'`

/**
 * Does something under the lock of a directory, which every other process of this package takes as well. The kernel frees
 * it when this process ends, whatever ends it.
 *
 * @throws where there is no such directory, LabError where flock(1) fails or is killed, or what `work` does.
 */
export async function withLock<T>(machine: Machine, directory: string, work: () => Promise<T> | T): Promise<T> {
  const done = await withLockIfThere(machine, directory, async () => ({ result: await work() }))
  if (done === undefined) throw new Error(`${directory} could not be locked: it is not there`)
  return done.result
}

/** As `withLock`; undefined where somebody else was faster, and has removed the directory with the lock. */
export async function withLockIfThere<T>(
  machine: Machine,
  directory: string,
  work: () => Promise<T>,
): Promise<T | undefined> {
  const lock = machine.start(['sh', '-c', hold, 'lock', directory], {})
  try {
    const answer = await lock.nextLine()
    if (answer === 'gone') return undefined
    if (answer !== 'locked')
      throw new LabError(`${directory} could not be locked: ${lock.stderr().trim() || 'flock was killed'}`)
    return await work()
  } finally {
    lock.close()
    await lock.ended()
  }
}
