import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Family, formatIp, parseIp } from '../../../src/address/index.ts'

const arbitraryIp = fc.oneof(
  fc.bigInt({ min: 0n, max: 2n ** 32n - 1n }).map((value) => ({ family: 4 as Family, value })),
  fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }).map((value) => ({ family: 6 as Family, value })),
)

describe('parseIp', () => {
  test.each([
    ['10.1.1.1', 4, 0x0a010101n],
    ['0.0.0.0', 4, 0n],
    ['255.255.255.255', 4, 0xffffffffn],
    ['::', 6, 0n],
    ['::1', 6, 1n],
    ['fd00:1::10', 6, 0xfd000001000000000000000000000010n],
    ['64:ff9b::192.0.2.1', 6, 0x64ff9b0000000000000000c0000201n],
  ])('%s', (text, family, value) => {
    expect(parseIp(text)).toEqual({ family, value })
  })

  test.each([
    ...[
      '',
      ' ',
      '10.1.1',
      '10.1.1.1.1',
      '10.1.1.256',
      '010.1.1.1',
      '0x0a.1.1.1',
      '10.1.1.1/24',
      ' 10.1.1.1',
      '10.1.1.1\n',
    ],
    ...[
      '167837953',
      '1::2::3',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8:9',
      'fe80::1%eth0',
      'fd00::/64',
      '::ffff:1.2.3',
      '00001::',
    ],
    ...['::010.2.3.4', '[::1]', 'fd00::g', 'localhost', '٣.1.1.1'],
  ])('%j is no address', (text) => {
    expect(parseIp(text)).toBeUndefined()
  })

  test('reads what formatIp writes', () => {
    fc.assert(
      fc.property(arbitraryIp, (ip) => {
        expect(parseIp(formatIp(ip))).toEqual(ip)
      }),
    )
  })
})

describe('formatIp', () => {
  test.each([
    ['2001:DB8::0001', '2001:db8::1'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['1:0:0:4:0:0:0:8', '1:0:0:4::8'],
  ])('%s is %s (RFC 5952 section 4)', (text, canonical) => {
    const ip = parseIp(text)
    expect(ip && formatIp(ip)).toBe(canonical)
  })
})
