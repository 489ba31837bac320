import { CapabilityError } from '../errors/errors.ts'
import type { User } from '../machine/machine.ts'

/** A user for whom the agent acts. */
export interface Caller extends User {
  /** As sudo knows him by. */
  readonly name: string
}

/**
 * The user for whom sudo(8) started this, as sudo says it: nobody else sets these variables for root.
 *
 * @throws CapabilityError where it was started by other means.
 */
export function callerOf(user: User, { SUDO_UID, SUDO_GID, SUDO_USER = '' }: NodeJS.ProcessEnv): Caller {
  const [uid, gid] = [SUDO_UID, SUDO_GID].map((text) => (/^[1-9]\d{0,9}$/.test(text ?? '') ? Number(text) : undefined))
  if (user.uid === 0 && uid !== undefined && gid !== undefined) return { uid, gid, name: SUDO_USER }
  throw new CapabilityError(
    'the agent acts as root for another user, by sudo (SUDO_UID, SUDO_GID), and was not started so',
    {
      hint: 'the command and the library start it where they need it; as root neither does',
    },
  )
}
