import type { Machine } from './machine.ts'

/**
 * Holds flock(1)'s lock for as long as its input is open, which the kernel sees to. By another path than `.`, it would
 * make a file where the directory has just been removed.
 */
const hold = `cd "$1" && exec flock . sh -c 'echo locked; exec cat >/dev/null'`

/**
 * Does something under the lock of a directory, which every other process of this package takes as well. The kernel frees
 * it when this process ends, whatever ends it.
 */
export async function withLock<T>(machine: Machine, directory: string, work: () => Promise<T> | T): Promise<T> {
  const lock = machine.start(['sh', '-c', hold, 'lock', directory], {})
  try {
    if ((await lock.nextLine()) !== 'locked') throw new Error(`${directory} could not be locked: ${lock.stderr()}`)
    return await work()
  } finally {
    lock.close()
    await lock.ended()
  }
}
