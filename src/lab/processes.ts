import { setTimeout as sleep } from 'node:timers/promises'
import type { EndedProcess } from '../audit/index.ts'
import type { Machine } from '../machine/machine.ts'
import { keeperMark } from './dress.ts'
import type { Entrance } from './entrance.ts'

export interface LabProcess {
  /** As the host numbers it. */
  readonly pid: number
  readonly argv: readonly string[]
}

const grace = 1000 // ms between SIGTERM and SIGKILL
const pause = 10 // ms between two looks

/** Every process of the machine whose network is one of the lab's, also those that entered through a name of it. */
function labProcesses(machine: Machine, { holder, inside }: Entrance): LabProcess[] {
  const files = [`/proc/${holder}/ns/net`, ...machine.list(`${inside}/ns`).map((name) => `${inside}/ns/${name}`)]
  const networks = new Set(files.flatMap((file) => machine.inode(file) ?? []).map((inode) => `net:[${inode}]`))
  return machine
    .list('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && pid !== holder && networks.has(machine.readLink(`/proc/${pid}/ns/net`) ?? ''))
    .filter((pid) => !isWaiting(machine, pid, holder) && !isKeeper(machine, pid))
    .map((pid) => ({ pid, argv: argvOf(machine, pid) }))
}

const isKeeper = (machine: Machine, pid: number): boolean =>
  machine.read(`/proc/${pid}/environ`)?.includes(`${keeperMark}=`) ?? false

/**
 * What waits on the host for a program inside or for the holder, and ends with it: only its children are in the lab's PID
 * namespace.
 */
function isWaiting(machine: Machine, pid: number, holder: number): boolean {
  const lab = machine.readLink(`/proc/${holder}/ns/pid`)
  const [own, ofChildren] = ['pid', 'pid_for_children'].map((name) => machine.readLink(`/proc/${pid}/ns/${name}`))
  return own !== lab && ofChildren === lab
}

const argvOf = (machine: Machine, pid: number): string[] =>
  machine.read(`/proc/${pid}/cmdline`)?.split('\0').slice(0, -1) ?? []

/** Asks the lab's processes to end, kills what is left after a second, and says which there were. */
export async function endProcesses(machine: Machine, entrance: Entrance): Promise<EndedProcess[]> {
  const ended = new Map<number, EndedProcess>()
  const send = (signal: 'SIGTERM' | 'SIGKILL') => {
    for (const process of labProcesses(machine, entrance)) {
      if (machine.signal(process.pid, signal)) ended.set(process.pid, { ...process, signal })
    }
  }
  send('SIGTERM')
  const deadline = performance.now() + grace
  while (labProcesses(machine, entrance).length > 0) {
    if (performance.now() > deadline) {
      send('SIGKILL')
      break
    }
    await sleep(pause)
  }
  return [...ended.values()]
}
