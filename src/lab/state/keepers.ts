import { setTimeout as sleep } from 'node:timers/promises'
import { LabError } from '../../errors/errors.ts'
import { killGroup } from '../../machine/kill.ts'
import type { Machine } from '../../machine/machine.ts'
import { commandLineOf, isInAnother } from '../../machine/processes.ts'
import { isRunning } from '../../machine/stat.ts'
import { processesOf } from './proc.ts'

const pause = 2 // ms between two looks
const lineOfHolder = 7 // the keeper's descriptor of it, see `holder.ts`

/** What there is to know of a keeper by its process. */
export interface Keeper {
  /** The state directory that it was given. */
  readonly state: string
  /** The lifeline of the holder, which it reads: a path that leads there also where the file was deleted (proc_pid_fd(5)). */
  readonly line: string
}

/** Undefined of any other process. */
export function keeperAt(machine: Machine, pid: number): Keeper | undefined {
  // As they are, so that no title is taken for them.
  const [, , , name, state] = commandLineOf(machine, pid).split('\0')
  return name === 'keeper' && state !== undefined ? { state, line: `/proc/${pid}/fd/${lineOfHolder}` } : undefined
}

/**
 * The keepers of labs, by their marks: those of this user in this PID namespace. Another user may have begun a lab of the same
 * id, and so may a container, in a state directory of its own.
 */
export function keepersOf(machine: Machine, labs: readonly string[]): number[] {
  if (labs.length === 0) return []
  const isOwn = (pid: number) =>
    keeperAt(machine, pid)?.state === machine.stateDirectory && !isInAnother(machine, pid, 'pid')
  return processesOf(machine, labs).filter(isOwn)
}

const patience = 20_000 // ms that keepers may take to undo

/**
 * Resolves when keepers have ended whose labs have, also such as were stopped.
 *
 * @throws LabError where one does not.
 */
export async function untilKeepersEnd(machine: Machine, keepers: readonly number[]): Promise<void> {
  const start = performance.now()
  for (const pid of keepers) machine.signal(pid, 'SIGCONT')
  for (const pid of keepers) {
    while (isRunning(machine, pid)) {
      if (performance.now() - start > patience) throw new LabError(`the keeper of a lab, process ${pid}, does not end`)
      await sleep(pause)
    }
  }
}

/**
 * Lets keepers go on whose labs have ended, and what they started out here, such as were stopped, and end: killed, they would leave
 * zombies. One to which SIGSTOP was sent may not have stopped yet.
 */
export function wakeKeepers(machine: Machine, labs: readonly string[]): void {
  for (const pid of processesOf(machine, labs)) if (!isInAnother(machine, pid, 'pid')) machine.signal(pid, 'SIGCONT')
}

/** Kills those that should have ended long ago, and so hang, with what they have started to undo: they lead their process groups. */
export async function endKeepers(machine: Machine, labs: readonly string[]): Promise<void> {
  await Promise.all(keepersOf(machine, labs).map((pid) => killGroup(machine, pid)))
}
