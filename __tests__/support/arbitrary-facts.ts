import fc from 'fast-check'
import type { HostFacts, Lease, OpenWay, WayOut } from '../../src/plan/index.ts'

/** Names that the kernel takes for a device: at most 15 bytes, none of them `/`, NUL or whitespace. */
export const arbitraryDevice: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'eth0',
    '-x',
    'eth0.1',
    '$HOME',
    'a"b',
    'e\\x',
    '*',
    '%s',
    'ipv4',
    'conf',
    'é',
    '\u0001',
    '\uFFFD'.repeat(15),
  ),
  fc.string({ minLength: 1, maxLength: 15 }).filter((name) => !/[\s/\0]/.test(name) && name !== '.' && name !== '..'),
)

const arbitraryNumber = fc.constantFrom('0', '2', '-1', '')

const arbitraryCard = fc.record({
  name: arbitraryDevice,
  index: fc.oneof(fc.integer({ min: 1, max: 99 }), fc.constant(Number.NaN)),
})

const leaseOf = (family: 'ipv4' | 'ipv6'): fc.Arbitrary<Lease> =>
  fc.record({ card: arbitraryCard, was: arbitraryNumber, under: arbitraryNumber }).map(({ card, was, under }) => ({
    ...{ card, was, value: '1' },
    key: `net/${family}/conf/${card.name}/${family === 'ipv4' ? 'forwarding' : 'force_forwarding'}`,
    under: { key: `net/${family}/conf/all/forwarding`, value: under },
  }))

const ends = {
  ipv4: { host: '198.18.0.0/31', lab: '198.18.0.1/31' },
  ipv6: { host: 'fd0b:adca:fe00::2/127', lab: 'fd0b:adca:fe00::3/127' },
}

const wayOf = (family: 'ipv4' | 'ipv6'): fc.Arbitrary<WayOut> => {
  const plain = family === 'ipv4' ? 'iptables' : 'ip6tables'
  const places = ['DOCKER-USER', 'FORWARD'].flatMap((chain) =>
    [plain, `${plain}-legacy`].map((tool) => ({ tool, chain })),
  )
  const missing = (['chain', 'table'] as const).map((what) => ({ tool: plain, chain: 'DOCKER-USER', missing: what }))
  const open: fc.Arbitrary<OpenWay> = fc.record({
    ends: fc.constant(ends[family]),
    devices: fc.array(arbitraryDevice, { maxLength: 2 }),
    leases: fc.array(leaseOf(family), { maxLength: 2 }),
    lro: fc.array(arbitraryCard, { maxLength: 2 }),
    admissions: fc.subarray([...places, ...missing]),
    doubts: fc.constant([]),
  })
  return fc.oneof({ weight: 3, arbitrary: open }, { weight: 1, arbitrary: fc.constant({ closed: 'planted' }) })
}

/** What a survey can find of a machine on which steps on the host depend. */
export const arbitraryFacts: fc.Arbitrary<HostFacts> = fc.record({
  ipv4: wayOf('ipv4'),
  ipv6: wayOf('ipv6'),
  mtu: fc.integer({ min: 68, max: 65_535 }),
  nameservers: fc.constant([]),
})
