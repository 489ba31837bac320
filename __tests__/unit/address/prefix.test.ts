import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  contains,
  firstOf,
  formatPrefix,
  isSubnet,
  lastOf,
  overlaps,
  type Prefix,
  parsePrefix,
  subnetOf,
} from '../../../src/address/index.ts'

/** Small enough to look at every address. */
const arbitrarySmall = fc
  .tuple(fc.constantFrom(4 as const, 6 as const), fc.bigInt({ min: 0n, max: 63n }), fc.integer({ min: 0, max: 6 }))
  .map(([family, value, bits]): Prefix => ({ family, value, length: (family === 4 ? 32 : 128) - bits }))

const every = (prefix: Prefix): bigint[] =>
  Array.from({ length: Number(lastOf(prefix) - firstOf(prefix)) + 1 }, (_, index) => firstOf(prefix) + BigInt(index))

const read = (text: string): Prefix => {
  const prefix = parsePrefix(text)
  if (!prefix) throw new Error(text)
  return prefix
}

describe('parsePrefix', () => {
  test.each(['10.1.1.1/24', '0.0.0.0/0', '10.0.0.1/32', 'fd00::1/64', '::/0', 'fd00::1/128'])('%s', (text) => {
    expect(formatPrefix(read(text))).toBe(text)
  })

  test.each([
    ...['10.1.1.1', '10.1.1.1/', '10.1.1.1/33', '10.1.1.1/024', '10.1.1.1/+8', '10.1.1.1/8/8', '/8', '10.1.1.1/-1'],
    ...['fd00::1/129', 'fd00::1%eth0/64', 'fd00::1/64%eth0', '10.1.1.1/255.255.255.0', '10.1.1.1 /24', 'x/24'],
  ])('%j is no prefix', (text) => {
    expect(parsePrefix(text)).toBeUndefined()
  })
})

test('subnetOf and isSubnet', () => {
  expect(formatPrefix(subnetOf(read('10.1.1.77/26')))).toBe('10.1.1.64/26')
  expect(formatPrefix(subnetOf(read('fd00:1:2:3:4::5/48')))).toBe('fd00:1:2::/48')
  expect(isSubnet(read('10.1.1.64/26'))).toBe(true)
  expect(isSubnet(read('10.1.1.65/26'))).toBe(false)
})

test('contains is what looking at every address says', () => {
  fc.assert(
    fc.property(arbitrarySmall, arbitrarySmall, (subnet, ip) => {
      expect(contains(subnet, ip)).toBe(subnet.family === ip.family && every(subnet).includes(ip.value))
    }),
  )
})

test('overlaps is what looking at every address says', () => {
  fc.assert(
    fc.property(arbitrarySmall, arbitrarySmall, (one, other) => {
      const isCommon = one.family === other.family && every(one).some((value) => every(other).includes(value))
      expect(overlaps(one, other)).toBe(isCommon)
    }),
  )
})
