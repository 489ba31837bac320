import type { Machine } from './machine.ts'

type Reading = Pick<Machine, 'readStart'>
type Looking = Pick<Machine, 'list' | 'readStart' | 'user'>

export const pidsOf = (machine: Pick<Machine, 'list'>): number[] =>
  machine
    .list('/proc')
    .map(Number)
    .filter((pid) => pid > 0)

/**
 * The processes that are this user's, by all of their user IDs. Others' are not asked what they are: what is in their environment
 * or command line, what they are called, and what they have open, is theirs to choose, and may be of any size.
 */
export const ownPids = (machine: Looking): number[] =>
  pidsOf(machine).filter((pid) => isOfUser(machine, pid, machine.user.uid))

/** The processes of this user that have one of these words in their environment. */
export const carriersOf = (machine: Looking, words: readonly string[]): number[] =>
  ownPids(machine).filter((pid) => environmentOf(machine, pid).some((word) => words.includes(word)))

/** Bytes: more than execve(2) takes (`_STK_LIM`, include/uapi/linux/resource.h). A process may make its own larger (PR_SET_MM). */
const mostWords = 8 * 1024 * 1024

export const environmentOf = (machine: Reading, pid: number | string): string[] =>
  textOf(machine, `/proc/${pid}/environ`).split('\0')

/** Its words, each of which a NUL ends, or what it has written over them. */
export const commandLineOf = (machine: Reading, pid: number | string): string => textOf(machine, `/proc/${pid}/cmdline`)

/** What may not be read is taken to be empty. */
function textOf(machine: Reading, path: string): string {
  try {
    return machine.readStart(path, mostWords) ?? ''
  } catch {
    return ''
  }
}

/** By all of its user IDs; a process that is not there is nobody's. */
export function isOfUser(machine: Reading, pid: number, uid: number): boolean {
  const uids = uidsOf(machine, pid)
  return uids.length > 0 && uids.every((id) => id === uid)
}

/** Real, effective, saved and of the file system. */
export const uidsOf = (machine: Reading, pid: number): number[] => fieldOf(machine, pid, 'Uid').map(Number)

const killed = 1n << 8n // SIGKILL, which is signal 9, in a mask of signals

/**
 * Whether SIGKILL was sent to a process. It does nothing any more, also where it has not ended: where it is traced, only its
 * tracer lets it (ptrace(2), PTRACE_EVENT_EXIT). The kernel leaves the signal among those that are pending.
 */
export const isKilled = (machine: Reading, pid: number): boolean =>
  [...textOf(machine, `/proc/${pid}/status`).matchAll(/^(?:Sig|Shd)Pnd:\t([0-9a-f]+)$/gm)].some(
    ([, mask = '0']) => (BigInt(`0x${mask}`) & killed) !== 0n,
  )

/** Whether a process is in a namespace of a kind that is not this process's. */
export function isInAnother(machine: Machine, pid: number, kind: string): boolean {
  const theirs = machine.readLink(`/proc/${pid}/ns/${kind}`)
  return theirs !== undefined && theirs !== machine.readLink(`/proc/self/ns/${kind}`)
}

/** The words of a line of proc_pid_status(5). */
export const fieldOf = (machine: Reading, pid: number, name: string): string[] =>
  fieldIn(textOf(machine, `/proc/${pid}/status`), name)

/** The words of a line `NAME: WORD…`; none where there is no such line. */
export const fieldIn = (text: string, name: string): string[] =>
  text
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.split(/\s+/)
    .slice(1) ?? []
