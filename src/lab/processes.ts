import { basename } from 'node:path'
import type { EndedProcess } from '../audit/index.ts'
import { argvOf, endAll, type Found, networksOfAll } from '../host/end.ts'
import type { Machine } from '../machine/machine.ts'
import { keeperMark } from './dress.ts'
import type { Entrance } from './entrance.ts'
import { statOf } from './proc.ts'

/** Every process of the machine whose network is one of the lab's, also those that entered through a name of it. */
function labProcesses(machine: Machine, { holder, inside }: Entrance): Found[] {
  const files = [`/proc/${holder}/ns/net`, ...machine.list(`${inside}/ns`).map((name) => `${inside}/ns/${name}`)]
  const networks = new Set(files.flatMap((file) => machine.inode(file) ?? []).map((inode) => `net:[${inode}]`))
  // And the unshare(1) that made the holder, and waits for it in its network.
  const own = new Set([holder, statOf(machine, holder)?.parent])
  return networksOfAll(machine)
    .filter(({ pid, net }) => !own.has(pid) && networks.has(net))
    .map(({ pid }) => ({ pid, argv: argvOf(machine, pid) }))
    .filter(({ pid, argv }) => !isWrapper(argv, holder) && !isKeeper(machine, pid))
}

const isKeeper = (machine: Machine, pid: number): boolean =>
  machine.read(`/proc/${pid}/environ`)?.includes(`${keeperMark}=`) ?? false

/** The nsenter(1) that waits on the host for a program inside, and ends with it. */
const isWrapper = ([program = '', ...args]: readonly string[], holder: number): boolean =>
  basename(program) === 'nsenter' && args.includes(`--target=${holder}`)

/** Ends the lab's processes, and says which there were. */
export const endProcesses = (machine: Machine, entrance: Entrance): Promise<EndedProcess[]> =>
  endAll(machine, () => labProcesses(machine, entrance))
