import { join } from 'node:path'
import type { Machine } from '../../machine/machine.ts'
import { parseOwn } from '../../machine/own-json.ts'
import { type Held, isHeld } from './proc.ts'

/** A lab of a user who is not root, as the state directory of root knows it: the agent did its part on the host. */
export interface UserLab {
  readonly version: 1
  /** Whose it is. */
  readonly uid: number
  readonly holder: Held
  /** The PID of root's keeper for it. */
  readonly keeper: number
}

const fileOf = (directory: string): string => join(directory, 'user.json')

export const writeUserLab = (machine: Machine, directory: string, lab: UserLab): void =>
  machine.write(fileOf(directory), JSON.stringify(lab))

/** Undefined where the lab of a directory is none of a user's. */
export function userLabOf(machine: Machine, directory: string): UserLab | undefined {
  const file = fileOf(directory)
  // In a state directory that is somebody else's, looking is not reading.
  const text = machine.inode(file) === undefined ? undefined : machine.read(file)
  return text === undefined ? undefined : parseOwn<UserLab>(text)
}

/** Whether the lab of a directory is up. Of a user's, nothing is read that he could write. */
export function isLabUp(machine: Machine, directory: string): boolean {
  const lab = userLabOf(machine, directory)
  return lab === undefined
    ? machine.inode(join(directory, 'inside', 'lab.json')) !== undefined
    : isHeld(machine, lab.holder)
}
