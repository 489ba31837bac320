import { join } from 'node:path'
import type { LabError } from '../../errors/errors.ts'
import { isJournaled, readJournal } from '../../host/journal.ts'
import { undoJournal } from '../../host/undo.ts'
import { tryLocked } from '../../machine/lock.ts'
import type { Machine } from '../../machine/machine.ts'
import { stateEntries } from '../../machine/state-entries.ts'
import { removeDeadPins } from './dead-pins.ts'
import { endForsaken } from './forsaken.ts'
import { mendLinks } from './inside.ts'
import { wakeKeepers } from './keepers.ts'
import { unfinishedIn } from './lab-directory.ts'
import { endLeftovers, type Failure } from './leftovers.ts'
import { isLabUp, isUnfinished, stageOf } from './stage.ts'
import { userLabOf } from './user-lab.ts'

/** What became of what dead labs had left. */
export interface Swept {
  /** The ids of the labs of which nothing is left. */
  readonly restored: readonly string[]
  /** What could not be undone, and stays for the next time. */
  readonly failures: readonly Failure[]
}

export type { Failure } from './leftovers.ts'

/**
 * Ends labs that go on though the one they live for is gone, undoes what dead labs left on the host, and removes them from the
 * state directory.
 *
 * @param lab the id of one, of which the caller knows that it is not coming up; default: all.
 */
export async function sweep(machine: Machine, lab?: string): Promise<Swept> {
  mendLinks(machine)
  const unpinned = lab === undefined ? removeDeadPins(machine) : []
  const immortal = (await endForsaken(machine)).map((id) => ({
    lab: id,
    what: 'its holder was killed and does not end',
  }))
  const dead = stateEntries(machine).filter((entry) => isDead(machine, entry, lab))
  if (dead.length === 0) {
    // The one that made it may have been killed before it made a lab in it.
    machine.removeDirectory(machine.stateDirectory)
    return { restored: unpinned, failures: immortal }
  }
  const failures = [...immortal, ...(await removeLocked(machine, dead))]
  const isLeft = (entry: string) => machine.inode(join(machine.stateDirectory, entry)) !== undefined
  const restored = [...unpinned, ...dead.filter((entry) => isId(entry) && !isLeft(entry))]
  machine.removeDirectory(machine.stateDirectory)
  return { restored, failures }
}

/**
 * Whether there is a lab that is not built: it comes up, or somebody has just killed what made it, and the processes that hold its
 * lifelines are not dead yet.
 */
export const isOneUnbuilt = (machine: Machine): boolean =>
  stateEntries(machine).some((entry) => {
    if (unfinishedIn(entry)) return isUnfinished(machine, entry)
    const directory = join(machine.stateDirectory, entry)
    const isOther = machine.readLink(directory) !== undefined || userLabOf(machine, directory) !== undefined
    if (isOther || machine.readLink(join(directory, 'inside')) !== undefined) return false
    return stageOf(machine, directory) !== 'over'
  })

/** Names have no dot. */
const isId = (entry: string): boolean => entry.indexOf('.') > 0

function isDead(machine: Machine, entry: string, lab: string | undefined): boolean {
  const path = join(machine.stateDirectory, entry)
  const id = machine.readLink(path) ?? unfinishedIn(entry)?.id ?? entry
  if (lab !== undefined) return id === lab && !isLabUp(machine, join(machine.stateDirectory, id))
  if (unfinishedIn(entry)) return !isUnfinished(machine, entry)
  return stageOf(machine, join(machine.stateDirectory, id)) === 'over'
}

/** Under the lock, so that names are not claimed and shared settings not taken meanwhile. */
async function removeLocked(machine: Machine, dead: readonly string[]): Promise<readonly Failure[]> {
  const outcome = await tryLocked(machine, machine.stateDirectory, async (limited) => {
    const failures: Failure[] = []
    for (const entry of dead) failures.push(...(await removeOne(limited, entry)))
    return failures
  })
  if (outcome.isDone) return outcome.result
  const { refusal } = outcome
  return refusal === undefined ? [] : dead.filter(isId).map((lab) => ({ lab, what: whyOf(refusal) }))
}

async function removeOne(machine: Machine, entry: string): Promise<Failure[]> {
  const path = join(machine.stateDirectory, entry)
  const id = machine.readLink(path)
  if (id !== undefined) {
    // Another lab may have claimed the name meanwhile.
    if (!isLabUp(machine, join(machine.stateDirectory, id))) machine.remove(path)
    return []
  }
  // What was done in another network, as that of a container that shares the directory, is undone from there.
  if (isJournaled(machine, path) && readJournal(machine, path) === undefined) return []
  const undone = (await undoJournal(machine, path)).map((what) => ({ lab: entry, what }))
  wakeKeepers(machine, [entry])
  const failures = [...undone, ...(await endLeftovers(machine, entry))]
  if (failures.length === 0) machine.removeTree(path)
  return failures
}

/** What keeps the lock from being had, and what to do about it. */
const whyOf = ({ message, hint }: LabError): string => [message, hint].filter(Boolean).join('; ')
