import type { Machine } from '../machine/machine.ts'
import type { Finding } from './finding.ts'

/** Who runs this; what this user may do with namespaces is found out by trying. */
export function privilege({ user }: Machine): Finding {
  const subject = { area: 'privilege', name: 'root' } as const
  if (user.uid === 0) return { ...subject, status: 'ok', detail: 'yes' }
  return {
    ...subject,
    status: 'limited',
    detail: `this is user ${user.uid}, whose labs are in user namespaces; nat, host and pins need sudo that asks for no password`,
    remedy: 'run it as root, or let sudo do without a password (NOPASSWD, see sudoers(5))',
  }
}
