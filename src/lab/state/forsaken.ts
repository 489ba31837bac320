import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Machine } from '../../machine/machine.ts'
import { fieldIn, ownPids } from '../../machine/processes.ts'
import { isRunning, statOf } from '../../machine/stat.ts'
import { stateEntries } from '../../machine/state-entries.ts'
import { descriptorsOf } from './proc.ts'
import { lineOf, stageOf } from './stage.ts'

const patience = 5000 // ms that a killed holder may take
const pause = 2 // ms between two looks
const accessMode = 3 // O_ACCMODE of fcntl(2): 0 is O_RDONLY
const looks = 500

/**
 * Ends labs that go on though the one they live for is gone: a holder that was stopped, or hangs, does not hear of it. A process
 * that watches an owner and was stopped goes on first, to say whether there still is one; for one that is traced, and so says
 * nothing, the kernel does. Gives the ids of those that cannot be killed, as where a process waits for a device.
 */
export async function endForsaken(machine: Machine): Promise<string[]> {
  const directoryOf = (entry: string) => join(machine.stateDirectory, entry)
  const labs = stateEntries(machine).filter((entry) => machine.readLink(directoryOf(entry)) === undefined)
  const watchers = new Map<string, readonly number[]>()
  for (const lab of labs) watchers.set(lab, await goOn(machine, lineOf(directoryOf(lab), 'owner')))
  const isForsaken = (lab: string) => {
    const stage = stageOf(machine, directoryOf(lab))
    return stage === 'forsaken' || (stage === 'up' && isOwnerGone(machine, watchers.get(lab) ?? []))
  }
  const forsaken = labs.filter(isForsaken)
  await killHolders(
    machine,
    forsaken.map((lab) => ({ directory: directoryOf(lab) })),
  )
  return forsaken.filter(isForsaken)
}

/** Lets what holds a lifeline go on where it was stopped, waits until it waits again or has let go, and gives it. */
async function goOn(machine: Machine, line: string): Promise<readonly number[]> {
  const holding = holdingOf(machine, line)
  const stopped = holding.filter((pid) => statOf(machine, pid)?.state === 'T')
  for (const pid of stopped) machine.signal(pid, 'SIGCONT')
  const isBusy = (pid: number) => ['T', 'R'].includes(statOf(machine, pid)?.state ?? '')
  for (let look = 0; look < looks && stopped.some(isBusy) && machine.isHeld(line); look += 1) await sleep(pause)
  return holding
}

/** Whether one of these processes is traced and watches an owner that is gone: what it has a pidfd of (proc_pid_fdinfo(5)). */
function isOwnerGone(machine: Machine, watchers: readonly number[]): boolean {
  const traced = watchers.filter((pid) => statOf(machine, pid)?.state === 't')
  const watched = traced.flatMap((pid) => descriptorsOf(machine, pid)).map((one) => fdinfoOf(machine, one, 'Pid'))
  return watched.some((pid) => pid !== undefined && !isRunning(machine, Number(pid)))
}

export interface Killed {
  /** Of the lab. */
  readonly directory: string
  /** The process that is its holder, as far as is known. */
  readonly holder?: number
}

/** Kills the holders of labs. Resolves when all are dead or it has taken too long, with whether they are. */
export async function killHolders(machine: Machine, labs: readonly Killed[]): Promise<boolean> {
  const lineIn = ({ directory }: Killed) => lineOf(directory, 'holder')
  for (const lab of labs) for (const pid of holdersOf(machine, lab)) machine.signal(pid, 'SIGKILL')
  const start = performance.now()
  while (labs.some((lab) => machine.isHeld(lineIn(lab)))) {
    if (performance.now() - start > patience) return false
    await sleep(pause)
  }
  return true
}

/** The holder of a lab, by what it holds: none where it is dead, or another user's. */
export function holdersOf(machine: Machine, { directory, holder }: Killed): readonly number[] {
  const line = lineOf(directory, 'holder')
  return holder !== undefined && holds(machine, holder, line) ? [holder] : holdingOf(machine, line)
}

/** The processes that hold a lifeline. */
const holdingOf = (machine: Machine, line: string): number[] => (machine.isHeld(line) ? writersOf(machine, line) : [])

/** As `holdingOf`, also where the lifeline is deleted and its path leads through who reads it. */
export const writersOf = (machine: Machine, line: string): number[] =>
  ownPids(machine).filter((pid) => holds(machine, pid, line))

/** Whether a process has a lifeline open for writing, as the kernel lists what it has open (proc_pid_fd(5)). */
function holds(machine: Machine, pid: number, line: string): boolean {
  const inode = machine.inode(line)
  if (inode === undefined) return false
  const name = basename(machine.readLink(line) ?? line)
  // Before it is looked at: what is open may be on a file system that hangs.
  const isIt = (descriptor: string) =>
    machine.readLink(descriptor)?.endsWith(name) === true && machine.inode(descriptor) === inode
  return descriptorsOf(machine, pid).some((descriptor) => isIt(descriptor) && isForWriting(machine, descriptor))
}

/** The flags of open(2), in octal; the keeper only reads. */
const isForWriting = (machine: Machine, descriptor: string): boolean =>
  (Number.parseInt(fdinfoOf(machine, descriptor, 'flags') ?? '0', 8) & accessMode) !== 0

const fdinfoOf = (machine: Machine, descriptor: string, name: string): string | undefined =>
  fieldIn(machine.read(descriptor.replace('/fd/', '/fdinfo/')) ?? '', name)[0]
