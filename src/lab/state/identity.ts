import type { Machine } from '../../machine/machine.ts'
import { fieldOf, isKilled } from '../../machine/processes.ts'

/**
 * The first process of a PID namespace, so that it is the same one and none that has got its number since. It names the
 * namespaces as their links in /proc do, and no time: start times of processes differ by time namespace
 * (time_namespaces(7)).
 */
export interface Identity {
  readonly pid: number
  readonly pidNamespace: string
  readonly network: string
}

const namespaceOf = (machine: Machine, pid: number, kind: string): string | undefined =>
  machine.readLink(`/proc/${pid}/ns/${kind}`)

/** Undefined where the process is not the first of a PID namespace of its own, or has been killed, whether it has ended, and is reaped, or not. */
export function identityOf(machine: Machine, pid: number): Identity | undefined {
  const [pidNamespace, network] = ['pid', 'net'].map((kind) => namespaceOf(machine, pid, kind))
  const numbers = fieldOf(machine, pid, 'NSpid')
  if (pidNamespace === undefined || network === undefined || numbers.length < 2 || numbers.at(-1) !== '1')
    return undefined
  if (isKilled(machine, pid)) return undefined
  return { pid, pidNamespace, network }
}

/** Whether a process is still alive and the same. The kernel takes its namespaces away as soon as it is killed. */
export function isIdentical(machine: Machine, { pid, pidNamespace, network }: Identity): boolean {
  const now = identityOf(machine, pid)
  return now?.pidNamespace === pidNamespace && now.network === network
}
