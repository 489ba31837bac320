import { join } from 'node:path'
import { labVariable } from '../../audit/index.ts'
import { UsageError } from '../../errors/errors.ts'
import { isJournaled } from '../../host/journal.ts'
import { undoJournal } from '../../host/undo.ts'
import { type Locked, type Refused, tryLocked, withLock } from '../../machine/lock.ts'
import type { Machine } from '../../machine/machine.ts'
import { stateEntries } from '../../machine/state-entries.ts'
import { endForsaken, endStoppedKeepers } from './hung.ts'
import { findRecord } from './record.ts'
import { isLabUp, userLabOf } from './user-lab.ts'

/**
 * A name is a link to the lab's directory. Claiming looks and links under the lock of the state directory.
 *
 * @throws UsageError where a lab is up under the name, LabError where the lock cannot be had.
 */
export async function claimName(machine: Machine, name: string, id: string): Promise<void> {
  const link = join(machine.stateDirectory, name)
  await withLock(machine, machine.stateDirectory, () => {
    if (machine.inode(join(link, 'inside', 'lab.json')) !== undefined) throw nameTaken(machine, name)
    machine.remove(link)
    machine.makeLink(link, id)
  })
}

function nameTaken(machine: Machine, name: string): UsageError {
  const record = findRecord(machine, name)
  const by = record === undefined ? '' : ` since ${record.since}, brought up by process ${record.creator}`
  return new UsageError(`a topology is already up under the name ${name}${by}`, {
    hint: `take it down with \`netns-topology down ${name}\`, or choose another name with --name`,
  })
}

/**
 * What a keeper that was killed could not remove: directories and names of labs whose holder is gone. A lab of another PID
 * namespace, as of a container that shares /run, cannot be judged from here and is left alone. Those of users were
 * removed with what they had on the host, and what has a journal still waits for that. What has no holder yet may be coming
 * up: then there is a keeper with its mark, for which nobody looks where the mark is empty, and in the moment before it can
 * be judged at all, it is new. What is of a time to come is of before the clock was set back.
 */
const sweepScript = `
cd "$1" || exit
state=$1 mark=$2 here=$(readlink /proc/self/ns/pid)
shift 2
for entry; do
  if [ -L "$entry/pid" ] && [ "$(readlink "$entry/pid")" != "$here" ]; then
    continue
  elif [ -e "$entry/user.json" ]; then
    continue
  elif [ -L "$entry" ]; then
    [ -e "$entry/inside/lab.json" ] || rm "$entry"
  elif [ -s "$entry/journal" ]; then
    continue
  elif [ -L "$entry/inside" ]; then
    [ -e "$entry/inside/lab.json" ] || rm -rf --one-file-system "./$entry"
  elif [ -L "$entry/pid" ]; then
    [ -n "$mark" ] && grep -qszx "$mark=$entry" /proc/[0-9]*/environ || rm -rf --one-file-system "./$entry"
  else
    find "./$entry" -maxdepth 0 -type d \\( ! -newermt '1 second ago' -o -newermt '10 seconds' \\) \\
      -exec rm -rf --one-file-system {} +
  fi
done
cd / && rmdir "$state" 2>/dev/null
exit 0`

/** What became of what dead labs had left. */
export interface Swept {
  /** The ids of the labs of which nothing is left. */
  readonly restored: readonly string[]
  /** What could not be undone, and stays for the next time. */
  readonly failures: readonly Failure[]
}

export interface Failure {
  /** The id of the lab. */
  readonly lab: string
  readonly what: string
}

/**
 * Undoes what dead labs left on the host, and removes them from the state directory.
 *
 * @param lab the id of one, of which who asks knows that it is not coming up.
 */
export async function sweep(machine: Machine, lab?: string): Promise<Swept> {
  const state = machine.stateDirectory
  await endForsaken(machine)
  const isMeant = (entry: string) => [undefined, entry, machine.readLink(join(state, entry))].includes(lab)
  const dead = stateEntries(machine).filter((entry) => isMeant(entry) && !isLabUp(machine, join(state, entry)))
  if (dead.length === 0) {
    // Whoever made it may have been killed before he made a lab in it.
    if (machine.isPrivate(state)) machine.removeDirectory(state)
    return { restored: [], failures: [] }
  }
  const undone = await undoDead(machine, dead)
  if (!undone.isDone) return refused(dead, undone)
  const given = [state, lab === undefined ? labVariable : '', ...dead]
  const removed = await tryLocked(machine, state, (limited) =>
    limited.run(['sh', '-c', sweepScript, 'sweep', ...given]),
  )
  if (!removed.isDone) return refused(dead, removed)
  const failures = undone.result
  const isLeft = (entry: string) => machine.inode(join(state, entry)) !== undefined
  const restored = dead.filter((entry) => entry.includes('.') && !isLeft(entry))
  endStoppedKeepers(machine, restored)
  return { restored, failures }
}

/** Without the lock, all of them stay; where somebody has removed it with the state directory, he has done it all. */
function refused(dead: readonly string[], { refusal }: Refused): Swept {
  if (refusal === undefined) return { restored: [], failures: [] }
  const what = [refusal.message, refusal.hint].filter(Boolean).join('; ')
  return { restored: [], failures: dead.filter((entry) => entry.includes('.')).map((lab) => ({ lab, what })) }
}

async function undoDead(machine: Machine, dead: readonly string[]): Promise<Locked<Failure[]>> {
  const here = machine.readLink('/proc/self/ns/pid')
  const directoryOf = (entry: string) => join(machine.stateDirectory, entry)
  const isToUndo = (entry: string) =>
    isJournaled(machine, directoryOf(entry)) || userLabOf(machine, directoryOf(entry)) !== undefined
  const isOfHere = (entry: string) => machine.readLink(join(directoryOf(entry), 'pid')) === here
  const labs = dead.filter(
    (entry) => machine.readLink(directoryOf(entry)) === undefined && isToUndo(entry) && isOfHere(entry),
  )
  if (labs.length === 0) return { isDone: true, result: [] }
  return await tryLocked(machine, machine.stateDirectory, async (limited) => {
    const failures: Failure[] = []
    for (const lab of labs) {
      for (const what of await undoOne(limited, directoryOf(lab))) failures.push({ lab, what })
    }
    return failures
  })
}

async function undoOne(machine: Machine, directory: string): Promise<string[]> {
  const failures = await undoJournal(machine, directory)
  if (failures.length === 0 && userLabOf(machine, directory)) {
    await machine.run(['rm', '-rf', '--one-file-system', directory])
  }
  return failures
}
