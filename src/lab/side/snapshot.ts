import { join } from 'node:path'
import { type Snapshot, takeSnapshot } from '../../audit/index.ts'
import { actsOfOthers } from '../../host/journal.ts'
import { leftBehind } from '../../host/left-behind.ts'
import type { Machine } from '../../machine/machine.ts'
import type { SnapshotRequest } from './side.ts'

/** What is on the host, and what of it is so for other labs than the one that is asked about. */
export async function snapshotOnHost(machine: Machine, { id, conntrack }: SnapshotRequest): Promise<Snapshot> {
  const snapshot = await takeSnapshot(machine, conntrack && { conntrack })
  if (id === undefined) return snapshot
  // A link is never two labs'.
  const others = actsOfOthers(machine, join(machine.stateDirectory, id)).filter(({ kind }) => kind !== 'host-link')
  return { ...snapshot, held: others.flatMap((act) => leftBehind(act, snapshot)) }
}
