import { compareSnapshots, type EndedProcess, type Receipt, type Snapshot, type Touched } from '../../audit/index.ts'
import type { Act } from '../../host/act.ts'
import { isJournaled } from '../../host/journal.ts'
import { leftBehind } from '../../host/left-behind.ts'
import { undoJournal } from '../../host/undo.ts'
import { tryLocked } from '../../machine/lock.ts'
import type { Machine } from '../../machine/machine.ts'
import { statOf } from '../../machine/stat.ts'
import { hostMarks } from '../../plan/index.ts'
import type { HostSide } from '../side/side.ts'
import { entranceOf } from '../state/entrance.ts'
import { killHolders } from '../state/forsaken.ts'
import { endLost } from '../state/lost.ts'
import { labPaths } from '../state/paths.ts'
import type { LabRecord } from '../state/record.ts'
import { endProcesses } from './processes.ts'
import { untilGone } from './until-gone.ts'

/**
 * Ends a lab's processes, then the lab, and returns when nothing of it is left. Taking down what is down already is
 * fine.
 *
 * @throws LabError where something of it stays.
 */
export async function takeDown(machine: Machine, record: LabRecord, side: HostSide): Promise<EndedProcess[]> {
  const { id, holder } = record
  const { directory, inside } = labPaths(machine.stateDirectory, id)
  const isUp = () => machine.inode(`${inside}/lab.json`) !== undefined
  if (machine.inode(directory) === undefined) await endLost(machine, id)
  // Where the side fails, the lab's keeper ends them, and closing fails for the same reason.
  const evict = () => side.evict({ id }).catch(() => [])
  const ended = isUp() ? await Promise.all([endProcesses(machine, entranceOf(machine, record)), evict()]) : []
  // The keeper leads the session that the holder is in.
  const keeper = isUp() ? statOf(machine, holder)?.session : undefined
  if (isJournaled(machine, directory)) await endAndUndo(machine, record)
  if (isUp()) machine.signal(holder, 'SIGKILL')
  await untilGone(machine, { id, keeper })
  await side.close({ id })
  return ended.flat()
}

/**
 * Ends the lab and undoes its journal under the lock, for which its keeper then waits: that would have to start Node first.
 * What cannot be undone stays in the journal, for the keeper to try once more and for `untilGone` to say; that is all of it
 * where there is no lock to be had.
 */
async function endAndUndo(machine: Machine, record: LabRecord): Promise<void> {
  const { directory } = labPaths(machine.stateDirectory, record.id)
  await tryLocked(machine, machine.stateDirectory, async (limited) => {
    if (await killHolders(limited, [{ directory, holder: record.holder }])) await undoJournal(limited, directory)
  })
}

/** What only labs have: where it is not of this one, it is of others that came and went meanwhile. */
const ofLabs = new Set(['process', 'state file'])

/** Compares the host with what it was before a lab, where somebody looked then. */
export async function receiptOf(
  side: HostSide,
  { id, name, tag, sources, acts = [], before }: LabRecord,
  ended: readonly EndedProcess[],
): Promise<Receipt | undefined> {
  if (before === undefined) return undefined
  const conntrack = sources.length === 0 ? undefined : sources
  const after = await side.snapshot({ id, conntrack })
  // Nobody had these addresses before.
  const items = { ...before.items, ...(sources.length > 0 && { connection: {} }) }
  const marks = [id, ...hostMarks(tag), ...sources.flatMap((source) => [`src=${source} `, `dst=${source} `])]
  const isTracking = acts.some((act) => act.kind === 'translation' && act.uplink !== undefined)
  const touched = touchedBy(acts, after)
  const receipt = compareSnapshots({ ...before, items }, after, { lab: name, marks, ended, isTracking, touched })
  return { ...receipt, theirs: receipt.theirs.filter(({ kind }) => !ofLabs.has(kind)) }
}

/** What the lab left behind, without what other labs need so as well. */
function touchedBy(acts: readonly Act[], after: Snapshot): Touched[] {
  const keyOf = ({ kind, key }: Touched) => `${kind} ${key}`
  const held = new Set(after.held?.map(keyOf))
  return acts.flatMap((act) => leftBehind(act, after)).filter((thing) => !held.has(keyOf(thing)))
}
