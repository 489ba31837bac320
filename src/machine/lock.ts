import { setInterval } from 'node:timers/promises'
import { LabError } from '../errors/errors.ts'
import { now } from './clock.ts'
import { patienceAfterInterruption, unlessInterrupted } from './interruption.ts'
import { killGroup } from './kill.ts'
import { limited } from './limited.ts'
import { holderBlocking } from './lock-holder.ts'
import type { Machine, Started } from './machine.ts'
import { unstoppable } from './unstoppable.ts'

export interface LockOptions {
  /** ms for which one process may hold the lock before others end waiting for it. Default: `usualPatience`. */
  readonly patience?: number
}

/** ms */
export const usualPatience = 30_000

/** What became of work under a lock. */
export type Locked<T> = { readonly isDone: true; readonly result: T } | Refused

export interface Refused {
  readonly isDone: false
  /** Why the lock cannot be had; undefined where somebody has removed the directory. */
  readonly refusal: LabError | undefined
}

/** @param machine on which every program has a time limit */
type Work<T> = (machine: Machine) => Promise<T> | T

/**
 * Does something under the lock of a directory, which every other process of this package takes as well, unless the lock
 * cannot be had. The kernel frees it when this process ends, whatever ends it. Nobody takes it from a process that hangs
 * or is stopped: waiting for such a one ends with an error that names it, and at the machine's interruption.
 *
 * @throws the reason of the interruption, or what `work` does.
 */
export async function tryLocked<T>(
  machine: Machine,
  directory: string,
  work: Work<T>,
  { patience = usualPatience }: LockOptions = {},
): Promise<Locked<T>> {
  const inode = machine.inode(directory)
  if (inode === undefined) return isGone
  return await unstoppable(async () => {
    // flock(1) locks its working directory, and frees it when cat(1) reads the end of its input. By its path, it would make a
    // file where the directory has just been removed.
    const lock = machine.start(['flock', '.', 'cat'], {}, directory)
    lock.send(`${locked}\n`)
    try {
      const answer = await answerOf(machine, lock, { directory, patience }).catch((error: unknown) => {
        // The directory was removed before flock(1) could be started in it.
        if (machine.inode(directory) !== inode) return undefined
        throw error
      })
      // What was locked may be a directory that the holder has removed.
      if (answer === undefined || machine.inode(directory) !== inode) return isGone
      if (answer !== locked) return { isDone: false, refusal: answer }
      return { isDone: true, result: await work(limited(machine)) }
    } finally {
      lock.close()
      await lock.ended()
    }
  })
}

/**
 * As `tryLocked`, for what cannot do without.
 *
 * @throws LabError where the lock cannot be had or there is no such directory, or what `tryLocked` does.
 */
export async function withLock<T>(
  machine: Machine,
  directory: string,
  work: Work<T>,
  options?: LockOptions,
): Promise<T> {
  const outcome = await tryLocked(machine, directory, work, options)
  if (outcome.isDone) return outcome.result
  throw outcome.refusal ?? directoryIsGone(directory)
}

/** What to say where a directory that is to be locked is not there. */
export const directoryIsGone = (directory: string): LabError =>
  new LabError(`${directory} could not be locked: somebody has removed it`, {
    hint: 'leave it to netns-topology, which makes and removes it',
  })

const locked = 'locked'
const isGone = { isDone: false, refusal: undefined } as const
const betweenLooks = 1_000 // ms

interface Waiting {
  readonly directory: string
  readonly patience: number
}

/** `locked`, or why it is not. @throws the reason of an interruption */
async function answerOf(machine: Machine, lock: Started, waiting: Waiting): Promise<typeof locked | LabError> {
  try {
    const line = await untilAnswered(machine, lock, waiting)
    if (line === locked) return locked
    return new LabError(`${waiting.directory} could not be locked: ${lock.stderr().trim() || 'flock was killed'}`)
  } catch (error) {
    void killGroup(machine, lock.pid)
    // Also where the directory was removed before flock(1) could be started in it.
    if (error instanceof LabError) return error
    throw error
  }
}

/** What flock(1) prints. @throws LabError where waiting has no end, the reason of an interruption */
async function untilAnswered(
  machine: Machine,
  lock: Started,
  { directory, patience }: Waiting,
): Promise<string | undefined> {
  const answered = new AbortController()
  const isOver = machine.interruption?.aborted ?? false
  const limit = isOver ? Math.min(patience, patienceAfterInterruption) : patience
  const isHeld = untilHeldFor(machine, lock, { directory, patience: limit }, answered.signal)
  const answer = Promise.race([lock.nextLine(), isHeld])
  try {
    return isOver ? await answer : await unlessInterrupted(machine, answer)
  } finally {
    answered.abort()
  }
}

/**
 * Rejects once one and the same process has held the lock for too long: where many take it in turn, waiting goes on. A flock(1) that
 * was stopped does not hear that the process which it has the lock for has let go, or is dead: it goes on.
 */
async function untilHeldFor(
  machine: Machine,
  { pid }: Started,
  { directory, patience }: Waiting,
  signal: AbortSignal,
): Promise<never> {
  let seen = { id: '', since: 0 }
  for await (const _ of setInterval(Math.min(betweenLooks, patience), undefined, { ref: false, signal })) {
    const { id, heldFor = 0, who, remedy, stopped } = holderBlocking(machine, pid)
    for (const one of stopped) machine.signal(one, 'SIGCONT')
    const at = now()
    if (seen.id !== id) seen = { id, since: at }
    const held = Math.max(heldFor, at - seen.since)
    if (held < patience) continue
    throw new LabError(`${directory} has been locked for ${Math.round(held / 1000)} s by ${who}`, { hint: remedy })
  }
  throw signal.reason
}
