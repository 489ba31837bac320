import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  createPool,
  formatPrefix,
  hostRange,
  type Prefix,
  parsePrefix,
  reservedKind,
  subnetOf,
} from '../../../src/address/index.ts'

const read = (text: string): Prefix => {
  const prefix = parsePrefix(text)
  if (!prefix) throw new Error(text)
  return prefix
}

const takeAll = (subnet: Prefix, taken: readonly Prefix[]): Prefix[] => {
  const pool = createPool(subnet, taken)
  const all: Prefix[] = []
  for (let next = pool.take(); next; next = pool.take()) all.push(next)
  expect(pool.take()).toBeUndefined()
  return all
}

test('gives the lowest first, leaving out what is taken', () => {
  const pool = createPool(read('10.1.1.0/24'), ['10.1.1.1/24', '10.1.1.3/32', '10.9.9.2/24', 'fd00::2/64'].map(read))
  const given = [pool.take(), pool.take(), pool.take()].map((address) => address && formatPrefix(address))
  expect(given).toEqual(['10.1.1.2/24', '10.1.1.4/24', '10.1.1.5/24'])
})

test.each([
  ['10.1.1.0/31', ['10.1.1.0/31', '10.1.1.1/31']],
  ['10.1.1.7/32', ['10.1.1.7/32']],
  ['10.1.1.0/30', ['10.1.1.1/30', '10.1.1.2/30']],
  ['fd00::/127', ['fd00::/127', 'fd00::1/127']],
  ['fd00::/126', ['fd00::1/126', 'fd00::2/126', 'fd00::3/126']],
])('all of %s', (subnet, all) => {
  expect(takeAll(read(subnet), []).map(formatPrefix)).toEqual(all)
})

test('gives each address that a host may have and nobody has, once, in order', () => {
  const arbitrary = fc.record({
    subnet: fc
      .tuple(fc.constantFrom('10.1.0.64', 'fd00::40'), fc.integer({ min: 0, max: 6 }))
      .map(([address, bits]) => subnetOf(read(`${address}/${(address.includes(':') ? 128 : 32) - bits}`))),
    offsets: fc.array(fc.bigInt({ min: -2n, max: 66n })),
  })
  fc.assert(
    fc.property(arbitrary, ({ subnet, offsets }) => {
      const taken = offsets.map((offset) => ({ ...subnet, value: subnet.value + offset }))
      const { lowest, highest } = hostRange(subnet)
      const candidates = Array.from({ length: Number(highest - lowest) + 1 }, (_, index) => lowest + BigInt(index))
      const free = candidates.filter((value) => !taken.some((one) => one.value === value))
      const all = takeAll(subnet, taken)
      expect(all.map(({ value }) => value)).toEqual(free)
      expect(all.some((address) => reservedKind(address))).toBe(false)
    }),
  )
})

test('thousands of taken addresses are no trouble', () => {
  const subnet = read('fd00::/64')
  const taken = Array.from({ length: 20_000 }, (_, index) => ({ ...subnet, value: subnet.value + BigInt(index) }))
  expect(formatPrefix(createPool(subnet, taken).take() ?? subnet)).toBe('fd00::4e20/64')
})
