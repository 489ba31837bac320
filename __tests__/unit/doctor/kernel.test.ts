import { expect, test } from 'vitest'
import { features } from '../../../src/doctor/features.ts'
import { featureQuestions, kernel } from '../../../src/doctor/kernel.ts'
import type { Tried } from '../../../src/doctor/privilege.ts'
import { CapabilityError } from '../../../src/errors/errors.ts'
import { playMachine } from './machine.ts'

const modules = `kernel/drivers/net/veth.ko.zst:
kernel/net/sched/sch_netem.ko:
kernel/drivers/net/ifb.ko.xz: kernel/net/some-thing.ko
extra/net/wireguard.ko: kernel/lib/crypto/libchacha20poly1305.ko kernel/net/ipv4/udp_tunnel.ko
`

/** What is asked about, and every feature that is asked about answers so, or as told. */
function examine(loaded: string[], tried?: Tried) {
  const machine = playMachine({
    files: { '/proc/sys/kernel/osrelease': '6.1.0-13\n', '/lib/modules/6.1.0-13/modules.dep': modules },
    directories: { '/sys/module': loaded },
  })
  const { args = [] } = featureQuestions(machine)
  const works: Tried = { answers: new Map(args.map((name) => [name, { exitCode: 0, text: '' }])) }
  const findings = kernel(machine, tried ?? works)
  return { asked: args, of: (name: string) => findings.find((finding) => finding.name === name) }
}

test('what would load a module is not tried', () => {
  const { asked, of } = examine(['veth', 'ifb'])
  expect(features.map(({ name }) => name).filter((name) => !asked.includes(name))).toEqual(['wireguard', 'netem'])
  expect(of('netem')).toMatchObject({ status: 'ok', detail: 'not tried, because that would load sch_netem' })
  expect(of('ifb')).toMatchObject({ status: 'ok', detail: 'works' })
})

test('nor what would load one for what it stands on', () => {
  const { asked, of } = examine([])
  expect(asked).not.toContain('macvlan')
  expect(of('macvlan')).toMatchObject({ status: 'ok', detail: 'not tried, because that would load veth' })
  expect(of('veth')).toMatchObject({ needed: true })
})

test('what fails is missing, in the words of who tried it', () => {
  const answers = new Map([
    ['vlan', { exitCode: 2, text: 'Error: Unknown device type.' }],
    ['htb', { exitCode: 127, text: 'sh: tc: not found' }],
  ])
  const { of } = examine(['veth'], { answers })
  expect(of('vlan')).toMatchObject({
    status: 'missing',
    detail: 'Unknown device type',
    remedy: 'a kernel with CONFIG_VLAN_8021Q, or a package that has the module 8021q',
  })
  expect(of('htb')).toEqual({ area: 'kernel', name: 'htb', status: 'unseen', detail: 'tc is needed to try it' })
})

test('a device that cannot be opened says nothing of the kernel', () => {
  const remedyFor = (text: string) =>
    examine(['veth'], { answers: new Map([['tun, tap', { exitCode: 1, text }]]) }).of('tun, tap')?.remedy
  expect(remedyFor('open: Permission denied')).toBe('chmod 0666 /dev/net/tun, as udev does')
  expect(remedyFor('open: No such file or directory')).toBe('mknod -m 0666 /dev/net/tun c 10 200')
  expect(remedyFor('open: No such device')).toContain('CONFIG_TUN')
})

test('without namespaces nothing is tried', () => {
  const error = new CapabilityError('this user may not make network namespaces', { hint: 'run it as root' })
  const { of } = examine([], { error })
  expect(of('namespaces')).toMatchObject({
    needed: true,
    status: 'missing',
    detail: 'this user may not make network namespaces',
    remedy: 'run it as root',
  })
  expect(of('features')).toMatchObject({ status: 'unseen' })
})
