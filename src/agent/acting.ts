import type { Machine, User } from '../machine/machine.ts'

/** For whom the agent acts, and where. */
export interface Acting {
  /** As root, in root's state directory. */
  readonly machine: Machine
  readonly caller: User
}
