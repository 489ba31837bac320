import { expect, test } from 'vitest'
import { forwarding } from '../../../src/doctor/forwarding.ts'
import { playMachine } from './machine.ts'

const all = '/proc/sys/net/ipv6/conf/all'

function examine(files: Readonly<Record<string, string>>) {
  const [ipv4, ipv6, route] = forwarding(playMachine({ files }), { device: 'eth0', isAdvertised: true })
  return { ipv4, ipv6, route }
}

test('an older kernel forwards IPv6 for all devices or for none', () => {
  const { ipv6 } = examine({ [`${all}/forwarding`]: '0\n', [`${all}/disable_ipv6`]: '0\n' })
  expect(ipv6).toMatchObject({ status: 'limited', remedy: expect.stringContaining('accept_ra=2') })
})

test('a newer one can be told to by single devices', () => {
  const { ipv6 } = examine({ [`${all}/forwarding`]: '0\n', [`${all}/force_forwarding`]: '0\n' })
  expect(ipv6).toMatchObject({ status: 'ok', detail: expect.stringContaining('its own devices') })
})

test('a machine may forward already', () => {
  const { ipv4, ipv6 } = examine({ '/proc/sys/net/ipv4/ip_forward': '1\n', [`${all}/forwarding`]: '1\n' })
  expect([ipv4?.detail, ipv6?.detail]).toEqual(['on', 'on'])
})

test('a machine may have no IPv6', () => {
  const off = { [`${all}/forwarding`]: '1', [`${all}/disable_ipv6`]: '1' }
  expect([examine({}).ipv6?.status, examine(off).ipv6?.status]).toEqual(['missing', 'missing'])
})

test('a default route by router advertisement is told', () => {
  expect(examine({}).route?.detail).toBe('through eth0, by router advertisement')
})
