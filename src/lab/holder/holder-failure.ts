import { CapabilityError, LabError } from '../../errors/errors.ts'
import { ofSpace } from '../../errors/exhausted.ts'
import type { Machine } from '../../machine/machine.ts'
import { type Need, sudoRefused } from '../side/agent.ts'
import type { Way } from '../state/privilege.ts'
import { streamsOfSudo } from './hold.ts'
import { unprepared } from './keeper.ts'

export const forNamespaces: Need = {
  what: 'sudo is needed to make the namespaces of a lab',
  remedy: 'run it as root, or let sudo do without a password (NOPASSWD, see sudoers(5))',
}

/** This user may not make the namespaces of a lab in the way that was tried. Another may be open to him. */
export class NamespacesRefused extends CapabilityError {
  /** For users it is one like the others. */
  override readonly name = 'CapabilityError'
}

/** Why a holder did not start, by what was said of it. */
export function holderFailure(machine: Machine, way: Way, said: string): Error {
  if (said.endsWith(unprepared)) {
    const [reason = ''] = said.split('\n')
    const hint = reason.includes('No space left') ? { hint: ofSpace } : {}
    return new LabError(`${unprepared} in ${machine.stateDirectory}: ${reason}`, hint)
  }
  if (way === 'sudo' && /\bsudo(-rs)?: /.test(said)) return sudoRefused(forNamespaces, said)
  if (said.includes(streamsOfSudo)) {
    return new CapabilityError(streamsOfSudo, {
      hint: 'let it log nothing of Node: see log_input and log_output of sudoers(5)',
    })
  }
  if (/not permitted|Permission denied|No space left/.test(said)) {
    return new NamespacesRefused(`${refusals[way]} (${said})`, { hint: namespacesRemedy(machine, way, said) })
  }
  return new LabError(`the lab's holder did not start: ${said || 'it ended without a word'}`)
}

const refusals: Readonly<Record<Way, string>> = {
  root: 'this user may not make network namespaces',
  sudo: 'sudo may not make user namespaces with networks of their own',
  rootless: 'this user may not make user namespaces with networks of their own',
}

const inContainer = 'in a container: give it the capabilities NET_ADMIN and SYS_ADMIN, or --privileged'
const showProc = 'in a container: give it --security-opt systempaths=unconfined, or --privileged'
const withoutThem = 'run it as root, or with sudo that asks for no password'

/** Settings by which systems keep user namespaces from those who are not root, and the value that does. */
const restrictions: readonly (readonly [key: string, value: string, remedy: string])[] = [
  ['kernel/apparmor_restrict_unprivileged_userns', '1', 'kernel.apparmor_restrict_unprivileged_userns=0'],
  ['kernel/unprivileged_userns_clone', '0', 'kernel.unprivileged_userns_clone=1'],
]

/**
 * What to do about namespaces that are refused. A limit that is reached is ENOSPC (namespaces(7)), of the user's own
 * namespaces whoever made them for him. A process in a chroot gets no user namespace (user_namespaces(7)).
 */
function namespacesRemedy(machine: Machine, way: Way, said: string): string {
  const isFull = said.includes('No space left')
  if (way === 'root') return isFull ? limits(machine, ['net', 'mnt', 'pid']) : inContainer
  const otherwise = way === 'sudo' ? 'run it as root' : withoutThem
  if (isFull) return `run it as root, or ${limits(machine, ['user', 'net', 'mnt', 'pid'])}`
  // Of a /proc of which parts are hidden, nobody may mount one that shows them (mount_too_revealing() in fs/namespace.c).
  if (said.includes('mount /proc failed')) return `${otherwise}, or ${showProc}`
  const found = restrictions.find(([key, value]) => machine.read(`/proc/sys/${key}`)?.trim() === value)
  return found === undefined ? otherwise : `${otherwise}, or allow it: sysctl -w ${found[2]}`
}

function limits(machine: Machine, kinds: readonly string[]): string {
  const names = kinds.map((kind) => `max_${kind}_namespaces`)
  const most = (name: string) => machine.read(`/proc/sys/user/${name}`)?.trim()
  const reached = names.filter((name) => most(name) === '0')
  if (reached.length > 0) return `raise ${reached.map((name) => `user.${name}, which is 0`).join(' and ')}`
  return `raise ${names.map((name) => `user.${name}`).join(', ')}, or take labs down`
}
