import { closeSync, constants, openSync, readSync } from 'node:fs'
import { codeOf } from '../errors/caught.ts'

/** Something that a process holds for as long as it lives, at the longest. */
export interface Lifeline {
  /** Lets go of it before the process ends. */
  release(): void
}

const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_RDWR } = constants

/** See `Machine.hold`. Opening a FIFO for both directions does not wait for anybody (fifo(7)). */
export function hold(path: string): Lifeline {
  const descriptor = openSync(path, O_RDWR | O_NONBLOCK | O_NOFOLLOW)
  return { release: () => closeSync(descriptor) }
}

/**
 * See `Machine.isHeld`. A reader finds the end of a FIFO that nobody has open for writing, and has to wait where somebody
 * has (pipe(7)). Looking changes nothing, so that any number of processes may look at once.
 */
export function isHeld(path: string): boolean {
  const descriptor = openSync(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
  try {
    return readSync(descriptor, Buffer.alloc(1)) > 0
  } catch (error) {
    if (codeOf(error) === 'EAGAIN') return true
    throw error
  } finally {
    closeSync(descriptor)
  }
}
