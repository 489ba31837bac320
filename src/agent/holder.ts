import { UsageError } from '../errors/errors.ts'
import { type Identity, identityOf } from '../lab/state/identity.ts'
import { isInAnother, isOfUser } from '../lab/state/proc.ts'
import type { Machine } from '../machine/machine.ts'

/** A lab has these of its own. The user namespace is what keeps its root from being root here. */
const ownNamespaces = ['net', 'user', 'pid', 'mnt']

/**
 * Proves that a process is one that a lab of the user's could live in: his, the first of a PID namespace, and in no
 * namespace that matters of this process's. All of it is said by the kernel.
 *
 * @throws UsageError where it is not.
 */
export function requireHolder(machine: Machine, pid: number, uid: number): Identity {
  const isApart = ownNamespaces.every((name) => isInAnother(machine, pid, name))
  const identity = identityOf(machine, pid)
  if (isOfUser(machine, pid, uid) && isApart && identity) return identity
  throw new UsageError(`process ${pid} is no holder of a lab of user ${uid}`)
}
