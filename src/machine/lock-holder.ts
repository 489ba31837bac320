import type { Machine } from './machine.ts'
import { commandLineOf, isOfUser } from './processes.ts'
import { childrenOf, type ProcessStat, statOf } from './stat.ts'

/** Who keeps a process from getting a flock(2) lock, as the kernel says it. */
export interface LockHolder {
  /** Of this process and of this time that it has the lock. */
  readonly id: string
  /** ms for which it has had the lock; undefined where nobody can tell. */
  readonly heldFor: number | undefined
  readonly who: string
  readonly remedy: string
  /** Its flock(1), and what that started, as far as they were stopped and are this user's. */
  readonly stopped: readonly number[]
}

/** The holder of the lock for which flock(1) waits in the process `waiting`. */
export function holderBlocking(machine: Machine, waiting: number): LockHolder {
  const locker = lockerBlocking(machine, waiting)
  const helper = locker === undefined ? undefined : processOf(machine, locker)
  if (helper === undefined) return unseen
  // Whom flock(1) has the lock for is its parent, and its child began once it had the lock.
  const owner = helper.parent > 1 ? processOf(machine, helper.parent) : undefined
  const children = startedBy(machine, helper.pid)
  const [child] = children
  const all = [...(owner ? [owner] : []), helper, ...children]
  return {
    id: `${helper.pid} ${helper.started}`,
    heldFor: child && ageOf(machine, child),
    who: whoIs(machine, owner ?? helper, all),
    remedy: remedyFor(owner ?? helper, all),
    stopped: [helper, ...children]
      .filter(({ pid, state }) => state === 'T' && isOfUser(machine, pid, machine.user.uid))
      .map(({ pid }) => pid),
  }
}

const unseen: LockHolder = {
  id: 'unseen',
  heldFor: undefined,
  who: 'a process that this user cannot see, or of another PID namespace, as of a container',
  remedy: 'look for a process there that is stopped or hangs: `lslocks` names it',
  stopped: [],
}

/**
 * By /proc/locks (proc_locks(5)): a lock has its waiters below it, under the same number and with an arrow. Locks of processes of
 * other PID namespaces are not in it.
 */
function lockerBlocking(machine: Machine, waiting: number): number | undefined {
  const entry = /^(\d+): *(->)? *FLOCK +\S+ +\S+ +(\d+) /
  const locks = (textOf(machine, '/proc/locks') ?? '').split('\n').flatMap((line) => {
    const [, number, arrow, pid] = entry.exec(line) ?? []
    return number === undefined ? [] : [{ number, isWaiting: arrow !== undefined, pid: Number(pid) }]
  })
  const own = locks.find(({ isWaiting, pid }) => isWaiting && pid === waiting)
  return locks.find(({ isWaiting, number }) => !isWaiting && number === own?.number)?.pid
}

interface Process extends ProcessStat {
  readonly pid: number
}

/** Of other users' processes, nothing may be there to read (`hidepid`). */
const whatIsShown = (machine: Machine) => ({ read: (path: string) => textOf(machine, path) })

function processOf(machine: Machine, pid: number): Process | undefined {
  const stat = statOf(whatIsShown(machine), pid)
  return stat && { pid, ...stat }
}

const startedBy = (machine: Machine, pid: number): Process[] =>
  childrenOf(whatIsShown(machine), pid).flatMap((child) => processOf(machine, child) ?? [])

const ticks = 100 // in a second, which is the same on every machine (USER_HZ)

const ageOf = (machine: Machine, { started }: Process): number =>
  1000 * (Number.parseFloat(textOf(machine, '/proc/uptime') ?? '') - started / ticks)

/** Stopped by a signal, or by a debugger. */
const isStopped = ({ state }: Process): boolean => state === 'T' || state === 't'

function whoIs(machine: Machine, { pid }: Process, all: readonly Process[]): string {
  const [, uid] = /^Uid:\s+(\d+)/m.exec(textOf(machine, `/proc/${pid}/status`) ?? '') ?? []
  const details = [uid && `user ${uid}`, commandOf(machine, pid)].filter(Boolean).join(': ')
  const stopped = all.filter(isStopped).map((one) => (one.pid === pid ? 'it' : `its process ${one.pid}`))
  return `process ${pid} (${details})${stopped.length === 0 ? '' : `; ${stopped.join(' and ')} is stopped`}`
}

const longest = 120 // characters of a command line

/** Where the machine hides from users what others run (`hidepid`, proc(5)), it is not said to them by an error either. */
function commandOf(machine: Machine, pid: number): string {
  const isHidden = / - proc \S+ .*hidepid=(?!0|off)/.test(textOf(machine, '/proc/self/mountinfo') ?? '')
  const words = isHidden ? '' : commandLineOf(machine, pid)
  const command = words.replaceAll(/[\0\s]+/g, ' ').trim()
  return command.length > longest ? `${command.slice(0, longest)}…` : command
}

/** SIGTERM would wait until a stopped process goes on. */
function remedyFor({ pid }: Process, all: readonly Process[]): string {
  const stopped = all.filter(isStopped).map((one) => one.pid)
  return stopped.length === 0
    ? `\`kill ${pid}\` ends it; what it has begun is then undone`
    : `\`kill -CONT ${stopped.join(' ')}\` lets it go on, \`kill -KILL ${pid}\` ends it; what it has begun is then undone`
}

function textOf(machine: Machine, path: string): string | undefined {
  try {
    return machine.read(path)
  } catch {
    return undefined
  }
}
