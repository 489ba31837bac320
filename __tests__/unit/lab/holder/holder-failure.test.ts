import { expect, it } from 'vitest'
import { holderFailure, NamespacesRefused } from '../../../../src/lab/holder/holder-failure.ts'
import type { Way } from '../../../../src/lab/state/privilege.ts'
import type { Machine } from '../../../../src/machine/machine.ts'
import { realMachine } from '../../../../src/machine/real.ts'

const machine = (settings: Readonly<Record<string, string>>): Machine => ({
  ...realMachine(),
  read: (path) => settings[path],
})

const denied = 'unshare: unshare failed: Operation not permitted'

const withoutThem = 'run it as root, or with sudo that asks for no password'
const noSpace = 'unshare: unshare failed: No space left on device'

it.each<[Way, Readonly<Record<string, string>>, string, string]>([
  ['root', {}, denied, 'in a container: give it the capabilities NET_ADMIN and SYS_ADMIN, or --privileged'],
  ['rootless', {}, denied, withoutThem],
  ['sudo', {}, denied, 'run it as root'],
  [
    'rootless',
    { '/proc/sys/kernel/apparmor_restrict_unprivileged_userns': '1\n' },
    'unshare: write failed /proc/self/uid_map: Operation not permitted',
    `${withoutThem}, or allow it: sysctl -w kernel.apparmor_restrict_unprivileged_userns=0`,
  ],
  [
    'rootless',
    { '/proc/sys/kernel/unprivileged_userns_clone': '0\n' },
    denied,
    `${withoutThem}, or allow it: sysctl -w kernel.unprivileged_userns_clone=1`,
  ],
  [
    'rootless',
    {},
    noSpace,
    'run it as root, or raise user.max_user_namespaces, user.max_net_namespaces, user.max_mnt_namespaces, ' +
      'user.max_pid_namespaces, or take labs down',
  ],
  [
    'sudo',
    {},
    'unshare: mount /proc failed: Operation not permitted',
    'run it as root, or in a container: give it --security-opt systempaths=unconfined, or --privileged',
  ],
  ['root', { '/proc/sys/user/max_net_namespaces': '0\n' }, noSpace, 'raise user.max_net_namespaces, which is 0'],
  [
    'sudo',
    { '/proc/sys/user/max_user_namespaces': '0\n' },
    noSpace,
    'run it as root, or raise user.max_user_namespaces, which is 0',
  ],
])('by %s, with %o, is told what to do about %s', (way, settings, said, hint) => {
  expect(holderFailure(machine(settings), way, said)).toMatchObject({ code: 'CAPABILITY', exitCode: 3, hint })
})

it.each([
  'sudo: a password is required',
  'sudo: interactive authentication is required',
  'user is not in the sudoers file.\nsudo: refused',
  'keeper: 12: sudo: Permission denied',
])('knows that it was sudo who said %j', (said) => {
  const error = holderFailure(machine({}), 'sudo', said)
  expect(error).not.toBeInstanceOf(NamespacesRefused)
  expect(error).toMatchObject({ code: 'CAPABILITY', hint: expect.stringContaining('NOPASSWD') })
})

it('says of a directory that cannot be made ready what the machine lacks there', () => {
  const said =
    "mkfifo: cannot create fifo 'keeper': No space left on device\nthe directory of the lab cannot be made ready"
  expect(holderFailure(machine({}), 'root', said)).toMatchObject({
    code: 'LAB',
    message: `the directory of the lab cannot be made ready in ${realMachine().stateDirectory}: mkfifo: cannot create fifo 'keeper': No space left on device`,
    hint: 'make room there, in bytes or in inodes (df, df -i)',
  })
})
