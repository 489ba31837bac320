import { expect, it } from 'vitest'
import { holderFailure } from '../../../../src/lab/holder/holder-failure.ts'
import type { Machine } from '../../../../src/machine/machine.ts'
import { realMachine } from '../../../../src/machine/real.ts'

const machine = (uid: number, settings: Readonly<Record<string, string>> = {}): Machine => ({
  ...realMachine(),
  user: { uid, gid: uid },
  read: (path) => settings[path],
})

const denied = 'unshare: unshare failed: Operation not permitted'

it.each([
  [0, {}, denied, 'in a container: give it the capabilities NET_ADMIN and SYS_ADMIN, or --privileged'],
  [7, {}, denied, 'run it as root, e.g. with sudo'],
  [
    7,
    { '/proc/sys/kernel/apparmor_restrict_unprivileged_userns': '1\n' },
    'unshare: write failed /proc/self/uid_map: Operation not permitted',
    'run it as root, e.g. with sudo, or allow it: sysctl -w kernel.apparmor_restrict_unprivileged_userns=0',
  ],
  [
    7,
    { '/proc/sys/kernel/unprivileged_userns_clone': '0\n' },
    denied,
    'run it as root, e.g. with sudo, or allow it: sysctl -w kernel.unprivileged_userns_clone=1',
  ],
  [
    7,
    {},
    'unshare: unshare failed: No space left on device',
    'run it as root, e.g. with sudo, or raise user.max_user_namespaces and user.max_net_namespaces',
  ],
])('user %i, with %o, is told what to do about %s', (uid, settings, said, hint) => {
  expect(holderFailure(machine(uid, settings), said)).toMatchObject({ code: 'CAPABILITY', exitCode: 3, hint })
})

it('names a tool that is too old, and its package', () => {
  const { message, hint } = holderFailure(machine(0), "unshare: unrecognized option '--map-user=7'") as Error & {
    hint?: string
  }
  expect(message).toContain('unshare of this machine is too old: it does not know --map-user=7')
  expect(hint).toContain('util-linux')
})
