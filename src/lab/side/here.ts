import { TopologyClosedError } from '../../errors/errors.ts'
import type { Machine } from '../../machine/machine.ts'
import { entranceOf } from '../state/entrance.ts'
import { isLabUp } from '../state/stage.ts'
import { sweep } from '../state/sweep.ts'
import { sideOn } from './on.ts'
import type { HostLab } from './on-host.ts'
import type { HostSide, OpenRequest } from './side.ts'
import { snapshotOnHost } from './snapshot.ts'

/** By this process, with the power that it has: all of it as root, and without steps on the host anybody's. */
export const sideHere = (machine: Machine): HostSide => ({
  ...sideOn(machine, { prepare: (request) => labOf(machine, request), require: (lab) => lab }),
  // Taking a lab down has seen whom this process may end.
  evict: async () => [],
  // Taking a lab down waits for its directory, which is this one.
  close: async () => {},
  sweep: () => sweep(machine),
  snapshot: (request) => snapshotOnHost(machine, request),
})

function labOf(machine: Machine, { network, tag, holder, pin }: OpenRequest): HostLab {
  const { directory, inside } = entranceOf(machine, { id: `${network.name}.${tag}`, holder })
  // Whether it is up is asked after this, so that no other process had the holder's number.
  const fabric = machine.open(`/proc/${holder}/ns/net`)
  if (fabric === undefined) throw new TopologyClosedError('the lab ended while it came up')
  return { machine, network, tag, pin, holder, fabric, directory, inside, isUp: () => isLabUp(machine, directory) }
}
