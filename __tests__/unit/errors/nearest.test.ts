import { expect, test } from 'vitest'
import { didYouMean, nearest } from '../../../src/errors/nearest.ts'

test.each([
  ['lam', ['lan', 'wan'], 'lan'],
  ['LAN', ['wan', 'lan'], 'lan'],
  ['addreses', ['bridge', 'addresses'], 'addresses'],
  ['on_link', ['on-link', 'to'], 'on-link'],
  ['tpc', ['udp', 'tcp'], 'tcp'],
  ['ab', ['ba'], undefined],
  ['b', ['a'], undefined],
  ['server', ['client'], undefined],
  ['constructor', [], undefined],
])('%s among %j is %s', (wrong, names, near) => {
  expect(nearest(wrong, names)).toBe(near)
})

test('where nothing is near, says what there is', () => {
  expect(didYouMean('x', ['client', 'server'], 'namespaces')).toBe('namespaces: `client`, `server`')
  expect(didYouMean('x', [], 'bridges')).toBeUndefined()
  const many = Array.from({ length: 20 }, (_, index) => `namespace-${index}`)
  expect(didYouMean('x', many, 'namespaces')).toMatch(/`namespace-11`, …$/)
})
