import { join } from 'node:path'
import type { Lifeline } from '../../machine/lifeline.ts'
import type { Machine } from '../../machine/machine.ts'
import { type Line, lineOf, unheld } from './stage.ts'

/**
 * Holds the lifeline of a lab's creator in its directory, where its keeper holds one already. From here on the lab dies with
 * this process, until it lets go. Each lifeline gets its name when it is held: one that is there and free says that who held
 * it is gone.
 */
export function holdCreator(machine: Machine, directory: string): Lifeline {
  const nameIt = (line: Line & keyof typeof unheld) =>
    machine.move(join(directory, unheld[line]), lineOf(directory, line))
  const held = machine.hold(join(directory, unheld.creator))
  nameIt('keeper')
  nameIt('creator')
  let isReleased = false
  return {
    release: () => {
      if (isReleased) return
      isReleased = true
      machine.remove(lineOf(directory, 'creator'))
      held.release()
    },
  }
}
