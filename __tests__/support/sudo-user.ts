import { type AsUser, asUser } from './as-user.ts'
import type { Host } from './host.ts'
import { addUser, type SudoRule } from './user.ts'

/** A user of the played host with a name, and with a right to sudo or without. */
export async function sudoUser(host: Host, uid: number, rule: SudoRule = 'without password'): Promise<AsUser> {
  await addUser(host, uid, rule)
  return asUser(host, uid)
}
