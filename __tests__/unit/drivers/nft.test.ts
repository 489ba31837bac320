import { expect, test } from 'vitest'
import { translationText } from '../../../src/drivers/index.ts'
import { type HostFacts, type OpenWay, planNetwork } from '../../../src/plan/index.ts'
import { networkOf } from '../../../src/resolve/index.ts'

const way = (family: 'ipv4' | 'ipv6', leased: readonly string[]): OpenWay => ({
  ends:
    family === 'ipv4' ? { host: '198.18.0.0/31', lab: '198.18.0.1/31' } : { host: 'fd00::2/127', lab: 'fd00::3/127' },
  devices: ['eth0'],
  leases: leased.map((device) => ({
    card: { name: device, index: 2 },
    key: `net/${family}/conf/${device}/forwarding`,
    ...{ value: '1', was: '0', under: { key: `net/${family}/conf/all/forwarding`, value: '0' } },
  })),
  lro: [],
  admissions: [],
  doubts: [],
})

/** The rules of a lab's table that stop what comes in by a card that forwards for labs only. */
function stopping(ipv4: readonly string[], ipv6: readonly string[]): string[] {
  const facts: HostFacts = { ipv4: way('ipv4', ipv4), ipv6: way('ipv6', ipv6), mtu: 1500, nameservers: [] }
  const topology = { bridges: { lan: { subnets: ['10.0.0.0/24', 'fd00:1::/64'], nat: true } } }
  const { steps } = planNetwork(networkOf(topology), { facts })
  const texts = steps.flatMap((step) => (step.kind === 'translation' ? [translationText(step)] : []))
  return texts.flatMap((text) => text.match(/meta nfproto \w+ iif \S+(?= drop;)/g) ?? [])
}

test('a card that forwarded one family before is stopped by a lab in the other one only', () => {
  expect(stopping([], [])).toEqual([])
  expect(stopping([], ['eth0'])).toEqual(['meta nfproto ipv6 iif "eth0"'])
  expect(stopping(['eth0', 'eth1'], [])).toEqual(['meta nfproto ipv4 iif "eth0"', 'meta nfproto ipv4 iif "eth1"'])
  expect(stopping(['eth0'], ['eth0'])).toEqual(['meta nfproto ipv4 iif "eth0"', 'meta nfproto ipv6 iif "eth0"'])
})
