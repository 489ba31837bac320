import { CapabilityError, LabError } from '../../errors/errors.ts'
import type { Machine } from '../../machine/machine.ts'
import { installHint } from '../../machine/packages.ts'

/** Why a holder did not start, by what was said of it. */
export function holderFailure(machine: Machine, said: string): Error {
  if (/not permitted|Permission denied|No space left/.test(said)) {
    const what = machine.user.uid === 0 ? 'network namespaces' : 'user namespaces with networks of their own'
    return new CapabilityError(`this user may not make ${what} (${said})`, { hint: namespacesRemedy(machine, said) })
  }
  const [, tool = '', option] = said.match(/^(\w+): unrecognized option '(.*)'/m) ?? []
  if (option !== undefined) {
    return new CapabilityError(`${tool} of this machine is too old: it does not know ${option}`, {
      hint: installHint(tool),
    })
  }
  return new LabError(`the lab's holder did not start: ${said || 'it ended without a word'}`)
}

const asRoot = 'run it as root, e.g. with sudo'

/** Settings by which systems keep user namespaces from those who are not root, and the value that does. */
const restrictions: readonly (readonly [key: string, value: string, remedy: string])[] = [
  ['kernel/apparmor_restrict_unprivileged_userns', '1', 'kernel.apparmor_restrict_unprivileged_userns=0'],
  ['kernel/unprivileged_userns_clone', '0', 'kernel.unprivileged_userns_clone=1'],
]

/**
 * What to do about namespaces that are refused. A limit that is reached is ENOSPC (namespaces(7)). A process in a chroot gets
 * no user namespace (user_namespaces(7)).
 */
export function namespacesRemedy(machine: Machine, said: string): string {
  if (machine.user.uid === 0) return 'in a container: give it the capabilities NET_ADMIN and SYS_ADMIN, or --privileged'
  if (said.includes('No space left')) return `${asRoot}, or raise user.max_user_namespaces and user.max_net_namespaces`
  const found = restrictions.find(([key, value]) => machine.read(`/proc/sys/${key}`)?.trim() === value)
  return found === undefined ? asRoot : `${asRoot}, or allow it: sysctl -w ${found[2]}`
}
