import type { Machine } from './machine.ts'

type Reading = Pick<Machine, 'read'>

/** Some of what proc_pid_stat(5) says of a process. */
export interface ProcessStat {
  readonly state: string
  readonly parent: number
  readonly group: number
  readonly session: number
  /** 0 where it has no controlling terminal. */
  readonly terminal: number
  /** The process group that gets the keys of that terminal. */
  readonly foreground: number
  /** In clock ticks after the machine's start: with the PID it says which process it is. */
  readonly started: number
}

/** Undefined where there is no such process. */
export const statOf = (machine: Reading, pid: number | 'self'): ProcessStat | undefined =>
  statIn(machine, `/proc/${pid}`)

/** As `statOf`, by the process's directory of any procfs. Its name, which comes before, may hold anything. */
export function statIn(machine: Reading, directory: string): ProcessStat | undefined {
  const stat = machine.read(`${directory}/stat`)
  if (stat === undefined) return undefined
  const [state = '', ...numbers] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [parent = 0, group = 0, session = 0, terminal = 0, foreground = 0] = numbers.map(Number)
  return { state, parent, group, session, terminal, foreground, started: Number(numbers[18]) }
}

/** Whether there is such a process and it has not ended: one that has may wait for its parent to hear of it. */
export function isRunning(machine: Reading, pid: number | undefined): boolean {
  const state = pid === undefined ? undefined : statOf(machine, pid)?.state
  return state !== undefined && state !== 'Z' && state !== 'X'
}

/** The children of a process's main thread, as /proc/PID/task/TID/children of proc(5) lists them: also those that have ended. */
export const childrenOf = (machine: Reading, pid: number): number[] =>
  (machine.read(`/proc/${pid}/task/${pid}/children`) ?? '').split(' ').filter(Boolean).map(Number)
