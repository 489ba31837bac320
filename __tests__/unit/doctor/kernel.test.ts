import { expect, test } from 'vitest'
import { features } from '../../../src/doctor/features.ts'
import { kernel } from '../../../src/doctor/kernel.ts'
import type { Ran } from '../../../src/machine/machine.ts'
import { playMachine } from './machine.ts'

const modules = `kernel/drivers/net/veth.ko.zst:
kernel/net/sched/sch_netem.ko:
kernel/drivers/net/ifb.ko.xz: kernel/net/some-thing.ko
extra/net/wireguard.ko: kernel/lib/crypto/libchacha20poly1305.ko kernel/net/ipv4/udp_tunnel.ko
`

/** Every feature that is tried answers so; gives what was tried, too. */
async function examine(ran: Partial<Ran> | 'works', loaded: string[], lacks: string[] = []) {
  const tried: string[] = []
  const machine = playMachine({
    files: { '/proc/sys/kernel/osrelease': '6.1.0-13\n', '/lib/modules/6.1.0-13/modules.dep': modules },
    directories: { '/sys/module': loaded },
    lacks,
    run: (argv) => {
      tried.push(...argv.slice(argv.indexOf('questions') + 1))
      return ran === 'works' ? { stdout: tried.map((name) => `${name}\x000\0\0`).join('') } : ran
    },
  })
  const findings = await kernel(machine)
  return { tried, of: (name: string) => findings.find((finding) => finding.name === name) }
}

test('what would load a module is not tried', async () => {
  const { tried, of } = await examine('works', ['veth', 'ifb'])
  expect(features.map(({ name }) => name).filter((name) => !tried.includes(name))).toEqual(['wireguard', 'netem'])
  expect(of('netem')).toMatchObject({ status: 'ok', detail: 'not tried, because that would load sch_netem' })
  expect(of('ifb')).toMatchObject({ status: 'ok', detail: 'works' })
})

test('nor what would load one for what it stands on', async () => {
  const { tried, of } = await examine('works', [])
  expect(tried).not.toContain('macvlan')
  expect(of('macvlan')).toMatchObject({ status: 'ok', detail: 'not tried, because that would load veth' })
  expect(of('veth')).toMatchObject({ needed: true })
})

test('what fails is missing, in the words of who tried it', async () => {
  const stdout = 'vlan\x002\0Error: Unknown device type.\0htb\x00127\0sh: tc: not found\0'
  const { of } = await examine({ stdout }, ['veth'])
  expect(of('vlan')).toMatchObject({
    status: 'missing',
    detail: 'Unknown device type',
    remedy: 'a kernel with CONFIG_VLAN_8021Q; the module 8021q may be in a package of its own',
  })
  expect(of('htb')).toEqual({ area: 'kernel', name: 'htb', status: 'unseen', detail: 'tc is needed to try it' })
})

test('without namespaces nothing is tried', async () => {
  const { of } = await examine({ exitCode: 1, stderr: 'unshare: unshare failed: Operation not permitted\n' }, [])
  expect(of('namespaces')).toMatchObject({
    needed: true,
    status: 'missing',
    detail: expect.stringContaining('unshare'),
  })
  expect(of('features')).toMatchObject({ status: 'unseen' })
  const without = await examine('works', [], ['unshare'])
  expect(without.of('namespaces')).toMatchObject({ status: 'missing', detail: 'unshare was not found' })
})
