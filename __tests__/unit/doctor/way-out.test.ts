import { expect, test } from 'vitest'
import type { Finding } from '../../../src/doctor/finding.ts'
import { lookOut, waysOut } from '../../../src/doctor/way-out.ts'
import type { Machine } from '../../../src/machine/machine.ts'
import { playMachine } from './machine.ts'

const working = ['nft nat', 'nft owner'].map((name): Finding => ({ area: 'kernel', name, status: 'ok', detail: '' }))

const route = JSON.stringify([{ dst: 'default', dev: 'eth0.7', table: 'main' }])

/** A machine with one network card, which has what ethtool says. */
const machine = (ethtool: string) =>
  playMachine({
    files: { '/proc/sys/net/ipv4/conf/eth0.7/forwarding': '0\n', '/proc/sys/net/ipv4/conf/all/forwarding': '0\n' },
    run: (argv) => ({ stdout: argv[0] === 'ethtool' ? ethtool : argv.includes('-4') ? route : '' }),
  })

const examine = async (played: Machine, kernel = working) => waysOut(await lookOut(played, { byAgent: false }), kernel)

test('it names what of the host it touches, by the names of sysctl', async () => {
  const { ipv4 } = await examine(machine('large-receive-offload: on\n'))
  expect(ipv4).toEqual({
    area: 'way out',
    name: 'IPv4',
    status: 'ok',
    detail: 'through eth0.7; sets net.ipv4.conf.eth0/7.forwarding, turns large-receive-offload of eth0.7 off',
  })
})

test('it says why there is none', async () => {
  const { ipv6 } = await examine(machine(''))
  expect(ipv6).toMatchObject({ status: 'missing', detail: 'this machine has no default route of IPv6' })
})

test('it needs some of the kernel’s features', async () => {
  const { ipv4, ipv6 } = await examine(machine(''), working.slice(1))
  for (const way of [ipv4, ipv6]) expect(way).toMatchObject({ status: 'missing', detail: 'needs nft nat, see above' })
})

test('it is not known where the machine cannot be looked at', async () => {
  const broken = playMachine({ run: () => ({ exitCode: 1, stderr: 'ip is broken' }) })
  const { ipv6 } = await examine(broken)
  expect(ipv6).toMatchObject({ status: 'unseen', detail: expect.stringContaining('ip is broken') })
})
