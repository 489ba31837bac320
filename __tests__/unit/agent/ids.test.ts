import { expect, test } from 'vitest'
import { mapsOf } from '../../../src/agent/ids.ts'

const user = { uid: 1000, name: 'ada' }
const root = '0 1000 1\n'

test('the ids that subuid(5) gives the user, by name or number', () => {
  for (const owner of ['ada', '1000'])
    expect(mapsOf(1000, user, `bob:100000:65536\n${owner}:165536:65536\n`)).toEqual([`${root}1 165536 65535\n`, root])
})

test('ids that are nobody’s, and another user’s are others', () => {
  expect(mapsOf(1000, user, undefined)).toEqual([`${root}1 2213019648 65535\n`, root])
  expect(mapsOf(1001, { uid: 1001, name: 'bob' }, 'ada:100000:65536\n')[0]).toBe('0 1001 1\n1 2213085184 65535\n')
})

test('a group of another number has the block of the user', () => {
  expect(mapsOf(50, user, '')[0]).toBe('0 50 1\n1 2213019648 65535\n')
})

test('no others where they are somebody else’s, too few, or the user’s number is too high for a block', () => {
  expect(mapsOf(1000, user, 'containers:2147483647:2147483648\n')).toEqual([root])
  expect(mapsOf(1000, user, 'ada:100000:1000\n')[0]).toBe(`${root}1 2213019648 65535\n`)
  expect(mapsOf(200_000, { uid: 200_000, name: 'eve' }, '')).toEqual(['0 200000 1\n'])
})
