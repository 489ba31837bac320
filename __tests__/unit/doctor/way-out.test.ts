import { expect, test } from 'vitest'
import type { Finding } from '../../../src/doctor/finding.ts'
import { waysOut } from '../../../src/doctor/way-out.ts'
import { playMachine } from './machine.ts'

const has = (name: string): Finding => ({ area: 'kernel', name, status: 'ok', detail: '' })
const working: readonly Finding[] = ['nft nat', 'nft fib'].map(has)

const route = JSON.stringify([{ dst: 'default', dev: 'eth0.7', table: 'main' }])

/** A machine with one network card, which has what ethtool says. */
const machine = (ethtool: string) =>
  playMachine({
    files: { '/proc/sys/net/ipv4/conf/eth0.7/forwarding': '0\n', '/proc/sys/net/ipv4/conf/all/forwarding': '0\n' },
    run: (argv) => ({ stdout: argv[0] === 'ethtool' ? ethtool : argv.includes('-4') ? route : '' }),
  })

const by = { root: { seen: [] } }

test('it names what of the host it touches, by the names of sysctl', async () => {
  const { ipv4 } = await waysOut({ machine: machine('large-receive-offload: on\n'), by, kernel: working })
  expect(ipv4).toEqual({
    area: 'way out',
    name: 'IPv4',
    status: 'ok',
    detail: 'through eth0.7; sets net.ipv4.conf.eth0/7.forwarding, turns large-receive-offload of eth0.7 off',
  })
})

test('it says why there is none', async () => {
  const { ipv6 } = await waysOut({ machine: machine(''), by, kernel: working })
  expect(ipv6).toMatchObject({ status: 'missing', detail: 'this machine has no default route of IPv6' })
})

test.each(['nft nat', 'nft fib'])('it needs %s of the kernel', async (feature) => {
  const { ipv4, ipv6 } = await waysOut({
    machine: machine(''),
    by,
    kernel: working.filter(({ name }) => name !== feature),
  })
  const detail = `needs ${feature}, see above`
  for (const way of [ipv4, ipv6]) expect(way).toMatchObject({ status: 'missing', detail })
})

test('it is not known where the rules are not', async () => {
  const { ipv4 } = await waysOut({ machine: machine(''), by: { root: { unseen: 'not root' } }, kernel: working })
  expect(ipv4).toMatchObject({ status: 'unseen', detail: 'not root' })
  const broken = playMachine({ run: () => ({ exitCode: 1, stderr: 'ip is broken' }) })
  const { ipv6 } = await waysOut({ machine: broken, by, kernel: working })
  expect(ipv6).toMatchObject({ status: 'unseen', detail: expect.stringContaining('ip is broken') })
})

test('who may not change the machine has none, and is told what to do', async () => {
  const nobody = { nobody: 'it changes the machine', remedy: 'run it as root' }
  const { ipv4, ipv6 } = await waysOut({ machine: machine(''), by: nobody, kernel: working })
  for (const way of [ipv4, ipv6])
    expect(way).toMatchObject({ status: 'missing', detail: 'it changes the machine', remedy: 'run it as root' })
})
