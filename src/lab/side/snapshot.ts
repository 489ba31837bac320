import { join } from 'node:path'
import { type Snapshot, takeSnapshot } from '../../audit/index.ts'
import type { Act } from '../../host/act.ts'
import { actsOfOthers } from '../../host/journal.ts'
import { leftBehind } from '../../host/left-behind.ts'
import type { Machine } from '../../machine/machine.ts'
import { isInAnother, isOfUser } from '../../machine/processes.ts'
import type { SnapshotRequest } from './side.ts'

/**
 * What is on the host, and what of it is so for other labs than the one that is asked about.
 *
 * @param isMeant whether a process with the mark of a lab can be one that a lab of the user's has left. Anybody can give a process
 * any mark. One in another PID namespace is a container's, or ends with the lab. Default: whether it is this user's.
 */
export async function snapshotOnHost(
  machine: Machine,
  { id, conntrack }: SnapshotRequest,
  isMeant: (pid: number) => boolean = (pid) => isOfUser(machine, pid, machine.user.uid),
): Promise<Snapshot> {
  // Another lab may come or go while we look: what it holds before or after that may be what we saw.
  const before = heldByOthers(machine, id)
  const snapshot = await takeSnapshot(machine, conntrack && { conntrack })
  const held = [...before, ...heldByOthers(machine, id)]
  const { process = {}, ...others } = snapshot.items
  const isOurs = (pid: number) => isMeant(pid) && !isInAnother(machine, pid, 'pid')
  const ours = Object.entries(process).filter(([pid]) => isOurs(Number(pid)))
  const meant = { ...snapshot, items: { ...others, process: Object.fromEntries(ours) } }
  return id === undefined ? meant : { ...meant, held: held.flatMap((act) => leftBehind(act, meant)) }
}

/** A link is never two labs'. */
const heldByOthers = (machine: Machine, id: string | undefined): Act[] =>
  id === undefined
    ? []
    : actsOfOthers(machine, join(machine.stateDirectory, id)).filter(({ kind }) => kind !== 'host-link')
