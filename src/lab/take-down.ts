import { compareSnapshots, type EndedProcess, type Receipt } from '../audit/index.ts'
import type { Machine } from '../machine/machine.ts'
import { hostMarks } from '../plan/index.ts'
import { entranceOf } from './entrance.ts'
import { labPaths } from './paths.ts'
import { statOf } from './proc.ts'
import { endProcesses } from './processes.ts'
import type { LabRecord } from './record.ts'
import { withSide } from './side/index.ts'
import { untilGone } from './until-gone.ts'

/**
 * Ends a lab's processes, then the lab, and returns when nothing of it is left. Taking down what is down already is
 * fine.
 *
 * @throws LabError where something of it stays.
 */
export async function takeDown(machine: Machine, record: LabRecord): Promise<EndedProcess[]> {
  const { id, holder, byAgent } = record
  const { inside } = labPaths(machine.stateDirectory, id)
  const isUp = () => machine.inode(`${inside}/lab.json`) !== undefined
  const ended = isUp() ? await endProcesses(machine, entranceOf(machine, record)) : []
  // The keeper leads the session that the holder is in.
  const keeper = isUp() ? statOf(machine, holder)?.session : undefined
  if (isUp()) machine.signal(holder, 'SIGKILL')
  await untilGone(machine, { id, keeper, byAgent })
  return ended
}

/** What only labs have: where it is not of this one, it is of others that came and went meanwhile. */
const ofLabs = new Set(['process', 'state file'])

/** Compares the host with what it was before a lab, where somebody looked then. */
export async function receiptOf(
  machine: Machine,
  { id, name, tag, sources, byAgent, before }: LabRecord,
  ended: readonly EndedProcess[],
): Promise<Receipt | undefined> {
  if (before === undefined) return undefined
  const conntrack = sources.length === 0 ? undefined : sources
  const after = await withSide(machine, { byAgent }, (side) => side.snapshot({ id, conntrack }))
  // Nobody had these addresses before.
  const items = { ...before.items, ...(sources.length > 0 && { connection: {} }) }
  const marks = [id, ...hostMarks(tag), ...sources.map((source) => `src=${source} `)]
  const receipt = compareSnapshots({ ...before, items }, after, { lab: name, marks, ended })
  return { ...receipt, theirs: receipt.theirs.filter(({ kind }) => !ofLabs.has(kind)) }
}
