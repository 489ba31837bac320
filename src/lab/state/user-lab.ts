import { join } from 'node:path'
import type { Machine } from '../../machine/machine.ts'
import { parseOwn } from '../../machine/own-json.ts'
import { type Identity, isIdentical } from './identity.ts'

/** A lab of a user who is not root, as the state directory of root knows it: the agent did its part on the host. */
export interface UserLab {
  readonly version: 1
  /** Whose it is. */
  readonly uid: number
  readonly holder: Identity
  /** The PID of root's keeper for it. */
  readonly keeper: number
}

const fileOf = (directory: string): string => join(directory, 'user.json')

export const writeUserLab = (machine: Machine, directory: string, lab: UserLab): void =>
  machine.write(fileOf(directory), JSON.stringify(lab))

/** Undefined where the lab of a directory is none of a user's. */
export function userLabOf(machine: Machine, directory: string): UserLab | undefined {
  const text = machine.read(fileOf(directory))
  return text === undefined ? undefined : parseOwn<UserLab>(text)
}

/** Whether the holder of a user's lab is alive. Nothing is read that the user could write. */
export const isHolderAlive = (machine: Machine, { holder }: UserLab): boolean => isIdentical(machine, holder)
