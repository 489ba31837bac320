import { join } from 'node:path'
import type { Lifeline } from '../../machine/lifeline.ts'
import type { Machine } from '../../machine/machine.ts'
import { type Line, lineOf, unheld } from './stage.ts'

/** The lifeline of a lab's creator, as the creator has it. */
export interface CreatorLine extends Lifeline {
  /** Lets go of it as a creator that is killed would: the lab is forsaken. */
  abandon(): void
}

/**
 * Holds the lifeline of a lab's creator in its directory, where its keeper holds one already. From here on the lab dies with
 * this process, until it is released: then the lab lives for another, or nobody. Each lifeline gets its name when it is held: one
 * that is there and free says that its holder is gone.
 */
export function holdCreator(machine: Machine, directory: string): CreatorLine {
  const nameIt = (line: Line & keyof typeof unheld) =>
    machine.move(join(directory, unheld[line]), lineOf(directory, line))
  const held = machine.hold(join(directory, unheld.creator))
  nameIt('keeper')
  nameIt('creator')
  let isHeld = true
  const letGo = (before: () => void) => {
    if (!isHeld) return
    isHeld = false
    before()
    held.release()
  }
  return {
    release: () => letGo(() => machine.remove(lineOf(directory, 'creator'))),
    abandon: () => letGo(() => {}),
  }
}
