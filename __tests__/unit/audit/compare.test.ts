import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSnapshots, isSnapshot, type Snapshot } from '../../../src/audit/index.ts'
import type { Items } from '../../../src/audit/items.ts'
import type { Json } from '../../../src/machine/json.ts'

const snapshot = (items: Readonly<Record<string, Items>>, rest: Partial<Snapshot> = {}): Snapshot => {
  return { version: 1, taken: '2026-01-01T00:00:00Z', items, unseen: {}, ...rest }
}
const one = (items: Items) => snapshot({ thing: items })

it('a queue is nobody’s whose mark is in its name: everybody may make one on the machine', () => {
  const after = snapshot({ 'POSIX message queue': { '/lab.0badcafe': '' }, thing: { 'lab.0badcafe': '' } })
  const before = snapshot({ 'POSIX message queue': {}, thing: {} })
  const { ours, theirs } = compareSnapshots(before, after, { marks: ['0badcafe'] })
  expect([ours, theirs].map((all) => all.map(({ kind }) => kind))).toEqual([['thing'], ['POSIX message queue']])
})

describe('a difference', () => {
  it('is what was added, removed or changed, by kind and key', () => {
    const before = one({ a: 1, b: { mtu: 1500 }, c: '' })
    const after = one({ b: { mtu: 1400 }, c: '', d: [1] })
    expect(compareSnapshots(before, after).theirs).toEqual([
      { kind: 'thing', key: 'a', change: 'removed', before: 1 },
      { kind: 'thing', key: 'b', change: 'changed', before: { mtu: 1500 }, after: { mtu: 1400 } },
      { kind: 'thing', key: 'd', change: 'added', after: [1] },
    ])
  })

  it('of lists of texts is each text', () => {
    expect(compareSnapshots(one({ chain: ['a', 'b'] }), one({ chain: ['n', 'b', 'm'] })).theirs).toEqual([
      { kind: 'thing', key: 'chain', change: 'removed', before: 'a' },
      { kind: 'thing', key: 'chain', change: 'added', after: 'n' },
      { kind: 'thing', key: 'chain', change: 'added', after: 'm' },
    ])
  })

  it('of equal texts is as many as came or went', () => {
    const changes = compareSnapshots(one({ chain: ['a', 'a'] }), one({ chain: ['a', 'a', 'a'] })).theirs
    expect(changes).toEqual([{ kind: 'thing', key: 'chain', change: 'added', after: 'a' }])
  })

  it('is also another order, whatever else came between', () => {
    const { theirs } = compareSnapshots(one({ chain: ['a', 'b'] }), one({ chain: ['b', 'n', 'a'] }))
    expect(theirs.map(({ change }) => change)).toEqual(['added', 'reordered'])
  })

  it('of a list that came or went as a whole is its texts', () => {
    expect(compareSnapshots(one({}), one({ chain: ['a'] })).theirs).toEqual([
      { kind: 'thing', key: 'chain', change: 'added', after: 'a' },
    ])
    expect(compareSnapshots(one({ chain: ['a'] }), one({})).theirs).toHaveLength(1)
  })

  it('is found of things named like what objects have', () => {
    const after = one(Object.fromEntries(['__proto__', 'constructor', 'toString'].map((name) => [name, ''])))
    expect(compareSnapshots(one({}), after).theirs.map(({ key }) => key)).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ])
  })
})

describe('ours', () => {
  const marks = ['office-3f9a1c']
  const owner = (before: Items, after: Items, options = {}) => {
    const { ours, theirs } = compareSnapshots(one(before), one(after), { marks, ...options })
    return { ours: ours.map(({ key }) => key), theirs: theirs.map(({ key }) => key) }
  }

  it('is what carries a mark in its name, its state, or deep inside', () => {
    const after = {
      'table office-3f9a1c': '',
      b: '-> /x/office-3f9a1c/ns',
      c: { argv: ['x', 'office-3f9a1c'] },
      d: 'office',
    }
    expect(owner({}, after)).toEqual({ ours: ['b', 'c', 'table office-3f9a1c'], theirs: ['d'] })
  })

  it('is of a list only the text that carries the mark', () => {
    expect(owner({}, { chain: ['-j A', '--comment nt:office-3f9a1c'] })).toEqual({ ours: ['chain'], theirs: ['chain'] })
  })

  it('is what the lab says it touched, of that kind only', () => {
    const touched = [{ kind: 'thing', key: 'a' }]
    expect(owner({ a: 0 }, { a: 1 }, { touched })).toEqual({ ours: ['a'], theirs: [] })
    expect(owner({ a: 0 }, { a: 1 }, { touched: [{ kind: 'other', key: 'a' }] }).ours).toEqual([])
  })

  it('is what was touched only while it differs', () => {
    expect(owner({ a: 0 }, { a: 0 }, { touched: [{ kind: 'thing', key: 'a' }] })).toEqual({ ours: [], theirs: [] })
  })

  it('is what a lab made before the first look and left behind', () => {
    const left = { 'office-3f9a1c': '', chain: ['x', 'nt:office-3f9a1c'] }
    expect(owner(left, left)).toEqual({ ours: ['chain', 'office-3f9a1c'], theirs: [] })
    expect(owner(left, { chain: ['x'] })).toEqual({ ours: [], theirs: [] })
  })

  it('is nothing by an empty mark', () => {
    expect(owner({}, { a: 'x' }, { marks: [''] })).toEqual({ ours: [], theirs: ['a'] })
  })
})

describe('kinds that not both snapshots have', () => {
  const missing = snapshot({}, { unseen: { rule: 'nft was not found' } })

  it('are no difference, and say why', () => {
    const seen = snapshot({ rule: { a: '' } })
    expect(compareSnapshots(seen, missing)).toMatchObject({
      compared: {},
      theirs: [],
      unseen: { rule: 'only before: nft was not found' },
    })
    expect(compareSnapshots(missing, seen).unseen).toEqual({ rule: 'only after: nft was not found' })
    expect(compareSnapshots(missing, missing).unseen).toEqual({ rule: 'nft was not found' })
    expect(compareSnapshots(seen, snapshot({})).unseen).toEqual({ rule: 'only before: not asked for' })
  })

  it('are all where the versions differ', () => {
    const { unseen, compared } = compareSnapshots(snapshot({ link: { a: '' } }, { version: 0 }), snapshot({ link: {} }))
    expect(compared).toEqual({})
    expect(unseen.link).toContain('version 0')
  })
})

describe('the receipt', () => {
  it('counts what was compared, of lists their texts', () => {
    const state = snapshot({ link: { a: '', b: '' }, rule: { chain: ['x', 'y', 'z'], empty: [] } })
    expect(compareSnapshots(state, state).compared).toEqual({ link: 2, rule: 3 })
  })

  it('names the lab and what was ended', () => {
    const ended = [{ pid: 7, argv: ['sleep'], signal: 'SIGTERM' as const }]
    expect(compareSnapshots(one({}), one({}), { lab: 'office', ended })).toMatchObject({ lab: 'office', ended })
  })
})

describe('for every pair of snapshots', () => {
  const ordinary = { noNullPrototype: true }
  const text = fc.string({ maxLength: 3 })
  const value: fc.Arbitrary<Json> = fc.oneof(
    text,
    fc.dictionary(text, text, ordinary),
    fc.array(text, { maxLength: 4 }),
  )
  const items = fc.dictionary(fc.constantFrom('link', 'rule'), fc.dictionary(text, value, ordinary))
  const snapshots = items.map((found) => snapshot({ link: {}, rule: {}, ...found }))
  const differences = (before: Snapshot, after: Snapshot) => compareSnapshots(before, after).theirs

  it('equal ones have no difference, also after being stored', () => {
    fc.assert(
      fc.property(snapshots, (state) => {
        const stored: unknown = JSON.parse(JSON.stringify(state))
        expect(isSnapshot(stored) && differences(state, stored)).toEqual([])
      }),
    )
  })

  it('what differs one way differs the other way', () => {
    const back = { added: 'removed', removed: 'added', changed: 'changed', reordered: 'reordered' }
    fc.assert(
      fc.property(snapshots, snapshots, (before, after) => {
        const there = differences(before, after).map(({ kind, key, change }) => `${kind} ${key} ${change}`)
        const again = differences(after, before).map(({ kind, key, change }) => `${kind} ${key} ${back[change]}`)
        expect(there.sort()).toEqual(again.sort())
      }),
    )
  })

  it('one more thing is one difference, and its own', () => {
    fc.assert(
      fc.property(snapshots, text, (before, key) => {
        fc.pre(!Object.hasOwn(before.items.link ?? {}, key))
        const after = { ...before, items: { ...before.items, link: { ...before.items.link, [key]: { new: true } } } }
        fc.pre(key !== '__proto__')
        expect(differences(before, after)).toEqual([{ kind: 'link', key, change: 'added', after: { new: true } }])
      }),
    )
  })
})

describe('a stored snapshot', () => {
  it('is known by its shape', () => {
    expect(isSnapshot(one({}))).toBe(true)
    expect(isSnapshot({ ...one({}), version: 99, more: 1 })).toBe(true)
    for (const other of [
      null,
      [],
      'x',
      {},
      { ...one({}), items: [] },
      { ...one({}), unseen: { a: 1 } },
      { ...one({}), items: { a: 1 } },
    ]) {
      expect(isSnapshot(other)).toBe(false)
    }
  })
})
