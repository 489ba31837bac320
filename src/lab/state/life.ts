import { join } from 'node:path'
import type { Machine } from '../../machine/machine.ts'
import type { Owner } from './owner.ts'
import { type Held, heldOf, isHeld } from './proc.ts'

/** A link whose target says which process a lab lives for; none where it is nobody's. */
const fileOf = (directory: string): string => join(directory, 'lives-for')

/** Notes beside a lab whose end is the lab's. */
export function noteLife(machine: Machine, directory: string, owner: Owner): void {
  const held = owner === 'nobody' ? undefined : heldOf(machine, owner === 'creator' ? process.pid : owner)
  machine.remove(fileOf(directory))
  if (held) machine.makeLink(fileOf(directory), `${held.pid} ${held.started}`)
}

/** Whether the process that a lab lives for is gone. */
export function isForsaken(machine: Machine, directory: string): boolean {
  const held = heldIn(machine.readLink(fileOf(directory)))
  return held !== undefined && !isHeld(machine, held)
}

function heldIn(text: string | undefined): Held | undefined {
  const [, pid, started] = text?.match(/^(\d+) (\d+)$/) ?? []
  return pid === undefined ? undefined : { pid: Number(pid), started: Number(started) }
}
