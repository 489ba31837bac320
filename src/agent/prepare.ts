import { join } from 'node:path'
import { UsageError } from '../errors/errors.ts'
import type { HostLab } from '../lab/side/on-host.ts'
import type { OpenRequest } from '../lab/side/side.ts'
import { isIdentical } from '../lab/state/identity.ts'
import { insideOf, labPaths } from '../lab/state/paths.ts'
import { writeUserLab } from '../lab/state/user-lab.ts'
import type { User } from '../machine/machine.ts'
import { requirePrograms } from '../machine/packages.ts'
import type { Acting } from './acting.ts'
import { claimId } from './claim-id.ts'
import { proveHolder } from './holder.ts'
import { startKeeper } from './keeper.ts'

/**
 * Makes what root keeps of a user's lab: a keeper that undoes whatever is done from now on, and a directory. The holder is
 * proved before anything is made, and compared when it is watched: between the two, another may have got its number.
 *
 * @throws UsageError where the request is not about a lab of the user's own.
 */
export async function prepare({ machine, caller }: Acting, request: OpenRequest): Promise<HostLab> {
  const { network, tag, holder: pid, pin, state } = request
  const id = `${network.name}.${tag}`
  if (pin) requireStateOf(caller, state)
  requirePrograms(machine, ['perl'])
  const { holder, fabric, isSame } = await proveHolder(machine, pid, caller.uid)
  const { directory } = labPaths(machine.stateDirectory, id)
  const keeper = await claimId(machine, id, () => startKeeper(machine, { id, holder: pid }))
  keeper.settle()
  if (!isSame()) throw new UsageError(`process ${pid} is no holder of a lab of user ${caller.uid} any more`)
  writeUserLab(machine, directory, { version: 1, uid: caller.uid, holder, keeper: keeper.pid })
  const inside = insideOf(pid, join(state, id))
  return {
    machine,
    network,
    tag,
    pin,
    holder: pid,
    fabric,
    directory,
    inside,
    isUp: () => isIdentical(machine, holder),
  }
}

/** What pins lead through is a text of root's making, so that it is one of two. */
function requireStateOf({ uid }: User, state: string): void {
  const usual = [`/run/user/${uid}/netns-topology`, `/tmp/netns-topology-${uid}`]
  if (usual.includes(state)) return
  throw new UsageError('pins of this user cannot lead through this state directory', {
    hint: `leave XDG_RUNTIME_DIR as it is or unset, so that it is ${usual.join(' or ')}`,
  })
}
