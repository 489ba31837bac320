import { describe, expect, test } from 'vitest'
import {
  formatIp,
  hostRange,
  isLinkLocal6,
  parseIp,
  parsePrefix,
  reservedKind,
  specialKind,
} from '../../../src/address/index.ts'

const ip = (text: string) => {
  const parsed = parseIp(text)
  if (!parsed) throw new Error(text)
  return parsed
}
const prefix = (text: string) => {
  const parsed = parsePrefix(text)
  if (!parsed) throw new Error(text)
  return parsed
}

test.each([
  ['10.0.0.1', undefined],
  ['0.0.0.0', 'unspecified'],
  ['0.0.0.1', undefined],
  ['127.1.2.3', 'loopback'],
  ['169.254.1.1', 'link-local'],
  ['224.0.0.1', 'multicast'],
  ['239.255.255.255', 'multicast'],
  ['240.0.0.1', undefined],
  ['255.255.255.255', 'broadcast'],
  ['fd00::1', undefined],
  ['::', 'unspecified'],
  ['::1', 'loopback'],
  ['::2', undefined],
  ['::ffff:10.0.0.1', 'IPv4-mapped'],
  ['fe80::1', 'link-local'],
  ['febf::1', 'link-local'],
  ['ff02::1', 'multicast'],
])('specialKind of %s is %s', (text, kind) => {
  expect(specialKind(ip(text))).toBe(kind)
})

test('only IPv6 link-local addresses exist once per link', () => {
  expect(isLinkLocal6(ip('fe80::1'))).toBe(true)
  expect(isLinkLocal6(ip('169.254.1.1'))).toBe(false)
})

test.each([
  ['10.1.1.0/24', 'network address'],
  ['10.1.1.255/24', 'broadcast address'],
  ['10.1.1.1/24', undefined],
  ['10.1.1.0/16', undefined],
  ['10.1.1.255/16', undefined],
  ['10.1.1.0/31', undefined],
  ['10.1.1.1/31', undefined],
  ['10.1.1.0/32', undefined],
  ['10.1.1.0/30', 'network address'],
  ['10.1.1.3/30', 'broadcast address'],
  ['fd00::/64', 'subnet-router anycast address'],
  ['fd00::ffff:ffff:ffff:ffff/64', undefined],
  ['fd00::/126', 'subnet-router anycast address'],
  ['fd00::/127', undefined],
  ['fd00::/128', undefined],
])('reservedKind of %s is %s', (text, kind) => {
  expect(reservedKind(prefix(text))).toBe(kind)
})

describe('hostRange', () => {
  test.each([
    ['10.1.1.0/24', '10.1.1.1', '10.1.1.254'],
    ['10.1.1.0/30', '10.1.1.1', '10.1.1.2'],
    ['10.1.1.0/31', '10.1.1.0', '10.1.1.1'],
    ['10.1.1.5/32', '10.1.1.5', '10.1.1.5'],
    ['fd00::/126', 'fd00::1', 'fd00::3'],
    ['fd00::/127', 'fd00::', 'fd00::1'],
    ['fd00::5/128', 'fd00::5', 'fd00::5'],
  ])('%s: %s to %s', (text, lowest, highest) => {
    const { family } = prefix(text)
    const range = hostRange(prefix(text))
    expect([range.lowest, range.highest].map((value) => formatIp({ family, value }))).toEqual([lowest, highest])
  })
})
