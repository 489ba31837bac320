import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  contains,
  findOverlaps,
  formatPrefix,
  overlaps,
  type Prefix,
  parsePrefix,
  subnetOf,
} from '../../../src/address/index.ts'

const arbitrarySubnet = fc
  .tuple(fc.constantFrom(4 as const, 6 as const), fc.bigInt({ min: 0n, max: 31n }), fc.integer({ min: 0, max: 5 }))
  .map(([family, value, bits]): Prefix => subnetOf({ family, value, length: (family === 4 ? 32 : 128) - bits }))

test('finds those that overlap, each with the smallest around it', () => {
  const texts = ['10.0.0.0/8', '192.168.0.0/16', '10.1.0.0/16', '10.1.1.0/24', 'fd00::/16', '10.2.0.0/16']
  const found = findOverlaps(
    texts.flatMap((text) => parsePrefix(text) ?? []),
    (subnet) => subnet,
  )
  expect(found.map(({ inner, outer }) => [formatPrefix(inner), formatPrefix(outer)])).toEqual([
    ['10.1.0.0/16', '10.0.0.0/8'],
    ['10.1.1.0/24', '10.1.0.0/16'],
    ['10.2.0.0/16', '10.0.0.0/8'],
  ])
})

test('finds exactly the subnets that comparing each with each finds', () => {
  fc.assert(
    fc.property(fc.array(arbitrarySubnet, { maxLength: 12 }), (subnets) => {
      const things = subnets.map((subnet, index) => ({ subnet, index }))
      const found = findOverlaps(things, ({ subnet }) => subnet)
      for (const { inner, outer } of found) expect(contains(outer.subnet, inner.subnet)).toBe(true)
      const clean = things.filter((thing) => !found.some(({ inner }) => inner === thing))
      const pairs = (list: typeof things) =>
        list.filter((one) => list.some((other) => one !== other && overlaps(one.subnet, other.subnet)))
      expect(pairs(clean)).toEqual([])
      expect(found.length === 0).toBe(pairs(things).length === 0)
    }),
  )
})
