import type { Shell } from './shell.ts'
import type { User } from './user.ts'

export interface PlayedHost extends Shell {
  /** Of the process on the machine whose namespaces these are. */
  readonly pid: number
  /** Whose labs are tested: the engine under test is started by him. */
  readonly user: User
}

/** Those that this process plays now. */
export const playedHosts: Set<PlayedHost> = new Set()
