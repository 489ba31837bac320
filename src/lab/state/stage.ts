import { basename, join } from 'node:path'
import type { Machine } from '../../machine/machine.ts'
import { isKilled } from '../../machine/processes.ts'
import { keepersOf } from './keepers.ts'
import { unfinishedIn } from './lab-directory.ts'
import { holderBy } from './paths.ts'
import { processesOf } from './proc.ts'
import { isHolderAlive, type UserLab, userLabOf } from './user-lab.ts'

/**
 * The lifelines of a lab, FIFOs in its directory, each held by a process (`Machine.hold`):
 *
 * - `creator`, by the process that builds the lab, and goes on to hold it where the lab lives for that process;
 * - `owner`, by what watches the process that the lab lives for, where that is another one;
 * - `holder`, by PID 1 of the lab; where root knows a user's lab, by what of root's watches that;
 * - `keeper`, by the keeper, and by what it starts to undo.
 *
 * One that is there and that nobody holds says that who held it is gone: nothing is judged by numbers, names or ages.
 */
export type Line = 'creator' | 'owner' | 'holder' | 'keeper'

/** What lifelines are called until somebody holds them. */
export const unheld = {
  creator: 'creator.new',
  keeper: 'keeper.new',
  owner: 'owner.new',
  holder: 'holder.new',
} as const

export const lineOf = (directory: string, line: Line): string => join(directory, line)

/**
 * How far a lab has come. `forsaken`: it goes on though the one it lives for is gone, because it was stopped or hangs, or has not
 * heard of it yet. `over`: its inside is gone, and what it has on the host is to be undone.
 */
export type Stage = 'coming up' | 'up' | 'forsaken' | 'over'

/** @param directory of a lab in the state directory */
export function stageOf(machine: Machine, directory: string): Stage {
  const user = userLabOf(machine, directory)
  if (user) return isUserLabUp(machine, directory, user) ? 'up' : 'over'
  const isThere = (name: Line | 'inside/lab.json') => machine.inode(join(directory, name)) !== undefined
  const isHeld = (line: Line) => machine.isHeld(lineOf(directory, line))
  const isForsaken = (['creator', 'owner'] as const).some((line) => isThere(line) && !isHeld(line))
  // Of a lab whose lifeline somebody deleted, its own files tell.
  const isHolding = isThere('holder') ? isHeld('holder') : isThere('inside/lab.json')
  const link = machine.readLink(join(directory, 'inside'))
  if (isHolding && !isHolderKilled(machine, directory, link))
    return isForsaken || (link === undefined && isKeeperGone(machine, directory)) ? 'forsaken' : 'up'
  if (isForsaken || link !== undefined) return 'over'
  const isBegun = isThere('keeper')
    ? isHeld('keeper') && !areMakersKilled(machine, directory)
    : isBeingMade(machine, directory)
  return isBegun ? 'coming up' : 'over'
}

/**
 * A lab of a user's, which root knows by the number of its holder. In another PID namespace that says nothing, and there root's
 * processes tell, the keeper and what watches the holder, as long as one of them is there.
 */
function isUserLabUp(machine: Machine, directory: string, user: UserLab): boolean {
  if (isOfHere(machine, directory)) return isHolderAlive(machine, user)
  if (!isAnyThere(machine, namesOf(directory, 'holder'))) return true
  return (['holder', 'keeper'] as const).some((line) => isAnyHeld(machine, namesOf(directory, line)))
}

/**
 * Whether the keeper of a lab that is held is gone, without which a lab that is not built yet never will be: it holds its lifeline
 * before it starts the holder.
 */
function isKeeperGone(machine: Machine, directory: string): boolean {
  const names = namesOf(directory, 'keeper')
  return isAnyThere(machine, names) && !isAnyHeld(machine, names)
}

/** A lifeline by both of its names, in the order in which it has them: it may get the second one between two looks. */
const namesOf = (directory: string, line: Line): string[] => [unheld[line], line].map((name) => join(directory, name))

const isAnyThere = (machine: Machine, paths: readonly string[]): boolean =>
  paths.some((path) => machine.inode(path) !== undefined)

const isAnyHeld = (machine: Machine, paths: readonly string[]): boolean => paths.some((path) => machine.isHeld(path))

/** It does nothing any more, and lets its lifeline go when its tracer lets it. */
function isHolderKilled(machine: Machine, directory: string, link: string | undefined): boolean {
  const holder = holderBy(link)
  return holder !== undefined && isOfHere(machine, directory) && isKilled(machine, holder)
}

/** Whether who was making a lab holds its lifelines only because he has not ended yet. */
function areMakersKilled(machine: Machine, directory: string): boolean {
  const makers = isOfHere(machine, directory) ? processesOf(machine, [basename(directory)]) : []
  return makers.length > 0 && makers.every((pid) => isKilled(machine, pid))
}

const isOfHere = (machine: Machine, directory: string): boolean =>
  machine.readLink(join(directory, 'pid')) === machine.readLink('/proc/self/ns/pid')

/** Whether the inside of a lab is there. */
export const isLabUp = (machine: Machine, directory: string): boolean =>
  ['up', 'forsaken'].includes(stageOf(machine, directory))

/**
 * Whether somebody may be making a lab of which nobody is known to hold a lifeline yet: its keeper is there before the directory
 * is. What is made in another PID namespace, as in a container that shares the directory, cannot be seen from here.
 */
function isBeingMade(machine: Machine, directory: string): boolean {
  const pidNamespace = machine.readLink(join(directory, 'pid'))
  return pidNamespace !== undefined && isSomebodyMaking(machine, { id: basename(directory), pidNamespace })
}

/** As `stageOf`, for an entry of the state directory that is no lab's yet; undefined where it is none. */
export function isUnfinished(machine: Machine, entry: string): boolean {
  const making = unfinishedIn(entry)
  return making !== undefined && isSomebodyMaking(machine, making)
}

function isSomebodyMaking(
  machine: Machine,
  { id, pidNamespace }: { readonly id: string; readonly pidNamespace: string },
): boolean {
  const isHere = pidNamespace === machine.readLink('/proc/self/ns/pid')
  return !isHere || keepersOf(machine, [id]).some((pid) => !isKilled(machine, pid))
}
