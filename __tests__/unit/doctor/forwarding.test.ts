import { expect, test } from 'vitest'
import { forwarding } from '../../../src/doctor/forwarding.ts'
import { receivesLarge } from '../../../src/doctor/large-receive.ts'
import { waysOut } from '../../../src/doctor/way-out.ts'
import { playMachine } from './machine.ts'

const all = '/proc/sys/net/ipv6/conf/all'
const eth0 = { device: 'eth0.7', isAdvertised: true }
const kernel = ['nft nat', 'nft owner'].map((name) => ({ area: 'kernel', name, status: 'ok', detail: '' }) as const)

function examine(files: Readonly<Record<string, string>>) {
  const machine = playMachine({ files })
  const routes = { ipv4: eth0, ipv6: eth0 }
  const [, ipv6] = forwarding(machine, routes)
  const [ipv4Out, out] = waysOut({ machine, routes, tables: { seen: [] }, kernel, losesLro: true })
  return { ipv6, out, ipv4Out }
}

test('an older kernel forwards IPv6 for all devices or for none', () => {
  const { ipv6, out } = examine({ [`${all}/forwarding`]: '0\n', [`${all}/disable_ipv6`]: '0\n' })
  expect(ipv6).toMatchObject({ status: 'limited', remedy: expect.stringContaining('accept_ra=2') })
  expect(out).toMatchObject({ status: 'missing', detail: expect.stringContaining('become a router') })
})

test('a newer one can be told to per device', () => {
  const { ipv6, out } = examine({ [`${all}/forwarding`]: '0\n', [`${all}/force_forwarding`]: '0\n' })
  expect(ipv6).toMatchObject({ status: 'ok' })
  expect(out).toMatchObject({ status: 'ok', detail: 'through eth0.7; sets net.ipv6.conf.eth0/7.force_forwarding' })
})

test('a machine may have no IPv6', () => {
  const off = examine({ [`${all}/forwarding`]: '1', [`${all}/disable_ipv6`]: '1' })
  for (const { ipv6, out } of [examine({}), off]) expect([ipv6?.status, out.status]).toEqual(['missing', 'missing'])
})

test('forwarding IPv4 takes an offload from the device, unless it forwards already', async () => {
  const forwards = '/proc/sys/net/ipv4/conf/eth0.7/forwarding'
  expect(examine({ [forwards]: '0\n' }).ipv4Out.detail).toMatch(
    /forwarding, which turns its large-receive-offload off$/,
  )
  expect(examine({ [forwards]: '1\n' }).ipv4Out.detail).not.toContain('offload')
  const says = (stdout: string) => receivesLarge(playMachine({ run: () => ({ stdout }) }), 'eth0')
  expect(await says('generic-receive-offload: on\nlarge-receive-offload: on\n')).toBe(true)
  expect(await says('large-receive-offload: off [fixed]\nrx-gro-hw: on\n')).toBe(false)
})
