import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelOf, splitReference } from '../../../src/spec/index.ts'
import { hostName, interfaceName, label, machineInterfaceName, namespaceName } from '../../../src/spec/names.ts'
import { trickyInterfaceNames, trickyLabels } from '../../support/arbitrary-topology.ts'

const isLabel = (text: string) => label.safeParse(text).success

test.each([...trickyLabels, 'A', 'a-b', 'x'.repeat(63), 'hosts', 'my-host'])('%s is a label', (text) => {
  expect(isLabel(text)).toBe(true)
})

test.each([
  ...['', '1a', '-a', 'a-', 'a_b', 'a.b', 'a b', 'é', 'x'.repeat(64), '__proto__', 'host', 'HOST', 'a\n', 'a:b'],
])('%j is no label', (text) => {
  expect(isLabel(text)).toBe(false)
})

test.each([
  ['a', true],
  ['localhosts', true],
  ['localhost', false],
  ['LocalHost', false],
  ['ip6-localhost', false],
  ['ip6-loopback', false],
  ['host', false],
  ['a_b', true],
  ['a_', true],
  ['_a', false],
  ['a-', false],
])('%s as the name of a namespace: %s', (text, isOne) => {
  expect(namespaceName.safeParse(text).success).toBe(isOne)
  expect(new RegExp(String(namespaceName.meta()?.pattern), 'u').test(text)).toBe(isOne)
  expect(label.safeParse(text).success).toBe(/^(a|localhosts|localhost|ip6-.*)$/i.test(text))
})

test.each([...trickyInterfaceNames, 'x'.repeat(15), 'é'.repeat(7), '...', 'All', '0x', '-', 'veth1@x'])(
  '%s is the name of an interface',
  (text) => {
    expect(interfaceName.safeParse(text).success).toBe(true)
  },
)

test.each([
  ...[
    '',
    'x'.repeat(16),
    'é'.repeat(8),
    'lo',
    'all',
    'default',
    '.',
    '..',
    '12',
    '0',
    'a/b',
    'a:b',
    'a%d',
    'a b',
    'a\tb',
  ],
  // The kernel takes the byte 0xA0 for a space, and `à` is C3 A0.
  ...['a\n', '\u0000', '\u007f', '\u0085', '\u00a0', 'à', '\u2028', '\u202e', '\u200b', '\ud800'],
])('%j is no name of an interface', (text) => {
  expect(interfaceName.safeParse(text).success).toBe(false)
})

test('an interface of the machine itself has a name that nft can be told', () => {
  const ascii = (name: string) => /^[!-~]+$/.test(name) && !/["\\]/.test(name)
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom(...trickyInterfaceNames, 'lo', 'a%d', '12')), (name) => {
      const isOne = interfaceName.safeParse(name).success && ascii(name)
      expect(machineInterfaceName.safeParse(name).success).toBe(isOne)
      expect(new RegExp(String(machineInterfaceName.meta()?.pattern)).test(name)).toBe(isOne)
    }),
  )
})

test.each(['a', 'api.example.test', '1.example', 'x'.repeat(63), 'A-1.b'])('%s is a host name', (text) => {
  expect(hostName.safeParse(text).success).toBe(true)
})

test.each(['', '.', 'a.', '.a', 'a..b', '-a', 'a-', 'a_b', 'x'.repeat(64), `${'a.'.repeat(127)}ab`, 'a b', 'a\nb'])(
  '%j is no host name',
  (text) => {
    expect(hostName.safeParse(text).success).toBe(false)
  },
)

test('a reference is cut at its first colon', () => {
  expect(splitReference('a')).toEqual({ namespace: 'a' })
  expect(splitReference('a:eth0')).toEqual({ namespace: 'a', interface: 'eth0' })
  expect(splitReference('a:b:c')).toEqual({ namespace: 'a', interface: 'b:c' })
})

test.each([
  ['office', 'office'],
  ['two homes.v2', 'two-homes-v2'],
  ['01-lan', 'topology-01-lan'],
  ['host', 'topology-host'],
  ['', 'topology'],
  ['--', 'topology'],
  ['ünï', 'n'],
])('the label of %j is %s', (text, name) => {
  expect(labelOf(text)).toBe(name)
})

test('the label of any text is a label', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(isLabel(labelOf(text))).toBe(true)
    }),
  )
})
