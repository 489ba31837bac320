import { join } from 'node:path'
import type { Lifeline } from '../../machine/lifeline.ts'
import type { Machine } from '../../machine/machine.ts'
import { lineOf } from './stage.ts'

/** What the keeper calls the creator's lifeline until the creator holds it. */
export const unheldCreator = 'creator.new'

/** Holds the lifeline of a lab's creator in its directory. From here on the lab dies with this process, until it lets go. */
export function holdCreator(machine: Machine, directory: string): Lifeline {
  const [unheld, line] = [join(directory, unheldCreator), lineOf(directory, 'creator')]
  const held = machine.hold(unheld)
  machine.move(unheld, line)
  let isReleased = false
  return {
    release: () => {
      if (isReleased) return
      isReleased = true
      machine.remove(line)
      held.release()
    },
  }
}
