import type { Machine } from '../machine/machine.ts'
import type { Caller } from './caller.ts'

/** For whom the agent acts, and where. */
export interface Acting {
  /** As root, in root's state directory. */
  readonly machine: Machine
  readonly caller: Caller
}
