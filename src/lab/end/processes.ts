import type { EndedProcess } from '../../audit/index.ts'
import { argvOf, endAll, type Found, networksOfAll } from '../../host/end.ts'
import type { Machine } from '../../machine/machine.ts'
import { environmentOf } from '../../machine/processes.ts'
import { keeperMark } from '../programs/dress.ts'
import type { Entrance } from '../state/entrance.ts'

/**
 * Every process of the machine whose network is one of the lab's, also those that entered through a name of it. What leads
 * to the networks, programs of the lab may have made lead elsewhere, so that none counts which is not the lab's user
 * namespace's own: root's labs have none of their own, as their programs are root.
 */
function labProcesses(machine: Machine, { holder, inside, user }: Entrance): Found[] {
  const files = [`/proc/${holder}/ns/net`, ...machine.list(`${inside}/ns`).map((name) => `${inside}/ns/${name}`)]
  const networks = new Set(files.flatMap((file) => machine.identity(file) ?? []))
  const firsts = [`/proc/${holder}`, ...machine.list(`${inside}/mnt`).map((name) => `${inside}/mnt/${name}`)]
  const pidNamespaces = new Set(firsts.flatMap((first) => machine.readLink(`${first}/ns/pid`) ?? []))
  const owner = user.uid === 0 ? undefined : machine.identity(`/proc/${holder}/ns/user`)
  return networksOfAll(machine)
    .filter(({ pid, network }) => pid !== holder && networks.has(network))
    .filter(({ pid }) => !isWaiting(machine, pid, pidNamespaces) && !isKeeper(machine, pid))
    .map((one) => ({ ...one, owner, argv: argvOf(machine, one.pid) }))
}

const isKeeper = (machine: Machine, pid: number): boolean =>
  environmentOf(machine, pid).some((word) => word.startsWith(`${keeperMark}=`))

/**
 * What waits on the host for a program inside or for the holder, and ends with it: only its children are in a PID namespace
 * of the lab's.
 */
function isWaiting(machine: Machine, pid: number, pidNamespaces: ReadonlySet<string>): boolean {
  const [own = '', ofChildren = ''] = ['pid', 'pid_for_children'].map((name) =>
    machine.readLink(`/proc/${pid}/ns/${name}`),
  )
  return !pidNamespaces.has(own) && pidNamespaces.has(ofChildren)
}

/** Ends the lab's processes, and says which there were. */
export const endProcesses = (machine: Machine, entrance: Entrance): Promise<EndedProcess[]> =>
  endAll(machine, () => labProcesses(machine, entrance))
