import type { EndedProcess, Snapshot } from '../audit/index.ts'
import { LabError, TopologyClosedError, UsageError } from '../errors/errors.ts'
import { untilGone } from '../lab/end/until-gone.ts'
import { endVisitors } from '../lab/end/visitors.ts'
import { sideOn } from '../lab/side/on.ts'
import type { HostPart, HostSide, SnapshotRequest } from '../lab/side/side.ts'
import { snapshotOnHost } from '../lab/side/snapshot.ts'
import { isIdentical } from '../lab/state/identity.ts'
import { keepersOf, untilKeepersEnd } from '../lab/state/keepers.ts'
import { labPaths } from '../lab/state/paths.ts'
import { type Swept, sweep } from '../lab/state/sweep.ts'
import { type UserLab, userLabOf } from '../lab/state/user-lab.ts'
import { type Fields, isFields } from '../machine/json.ts'
import type { Machine } from '../machine/machine.ts'
import { isInAnother, isOfUser, uidsOf } from '../machine/processes.ts'
import { stateEntries } from '../machine/state-entries.ts'
import type { Acting } from './acting.ts'
import { mayBe } from './ids.ts'
import { prepare } from './prepare.ts'

/** What is done on the host for the labs of one user, and for nobody else's. */
export const sideFor = (acting: Acting): HostSide => ({
  ...sideOn(acting.machine, {
    prepare: (request) => prepare(acting, request),
    require: ({ id }) => requireUp(acting, id),
  }),
  evict: ({ id }) => evict(acting, id),
  close: ({ id }) => close(acting, id),
  sweep: () => sweepFor(acting),
  snapshot: (request) => snapshotFor(acting, request),
})

const labOf = ({ machine }: Acting, id: string): UserLab | undefined =>
  userLabOf(machine, labPaths(machine.stateDirectory, id).directory)

/** @throws UsageError where the user has no lab of that id. */
function requireOwn(acting: Acting, id: string): UserLab {
  const lab = labOf(acting, id)
  if (lab?.uid === acting.caller.uid) return lab
  throw new UsageError(`user ${acting.caller.uid} has no lab ${id} on the host`)
}

function requireUp(acting: Acting, id: string): HostPart {
  const { holder } = requireOwn(acting, id)
  if (!isIdentical(acting.machine, holder)) throw new TopologyClosedError(`the lab ${id} is not up any more`)
  return { id, holder: holder.pid }
}

/** What is the lab's own is the user's, or in its user namespace. */
async function evict(acting: Acting, id: string): Promise<EndedProcess[]> {
  const { machine, caller } = acting
  const { directory } = labPaths(machine.stateDirectory, id)
  if (machine.inode(directory) === undefined) return []
  requireUp(acting, id)
  const isOther = (pid: number) => !isOfUser(machine, pid, caller.uid) && !isInAnother(machine, pid, 'user')
  return await endVisitors(machine, directory, isOther)
}

/**
 * Whether root knows a lab. What is being removed has lost what says whose it is before it is gone, and what a keeper has made
 * anew, after somebody deleted it, never says.
 */
function isKnown(acting: Acting, id: string): boolean {
  const { inside } = labPaths(acting.machine.stateDirectory, id)
  return labOf(acting, id) !== undefined || acting.machine.readLink(inside) !== undefined
}

async function close(acting: Acting, id: string): Promise<void> {
  const { machine } = acting
  if (!isKnown(acting, id)) return await untilUndone(machine, id)
  const { holder, keeper } = requireOwn(acting, id)
  if (isIdentical(machine, holder)) throw new LabError(`the lab ${id} is still up`)
  // The keeper would start Node for it. What fails here, it tries once more.
  await sweep(machine, id)
  await untilGone(machine, { id, keeper })
}

/** By its keeper, who knows what to undo also where somebody deleted the lab's directory. */
const untilUndone = (machine: Machine, id: string): Promise<void> => untilKeepersEnd(machine, keepersOf(machine, [id]))

/** Of all dead labs, as every start does; what became of those of others is not told. */
async function sweepFor(acting: Acting): Promise<Swept> {
  const { machine, caller } = acting
  const own = stateEntries(machine).filter((id) => labOf(acting, id)?.uid === caller.uid)
  const { restored, failures } = await sweep(machine)
  return {
    restored: restored.filter((id) => own.includes(id)),
    failures: failures.filter(({ lab }) => own.includes(lab)),
  }
}

/** Without what is of labs of others, whatever lab he says that he means: what anybody may read of one is its id. */
async function snapshotFor(acting: Acting, request: SnapshotRequest): Promise<Snapshot> {
  const { id = '' } = request
  const { machine, caller } = acting
  if (id !== '' && isKnown(acting, id)) requireOwn(acting, id)
  const given = machine.read('/etc/subuid')
  const isOwn = (pid: number) => uidsOf(machine, pid).every((uid) => uid === 0 || mayBe(uid, caller, given))
  const snapshot = await snapshotOnHost(machine, request, isOwn)
  const { process = {}, 'state file': files = {}, ...items } = snapshot.items
  const processes = only(process, (_, found) => isFields(found) && found.lab === id)
  return {
    ...snapshot,
    items: { ...items, process: processes, 'state file': only(files, (path) => path.endsWith(`/${id}`)) },
  }
}

const only = (items: Fields, isWanted: (key: string, item: Fields[string]) => boolean): Fields =>
  Object.fromEntries(Object.entries(items).filter(([key, item]) => isWanted(key, item)))
