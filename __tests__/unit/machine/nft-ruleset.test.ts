import { describe, expect, it } from 'vitest'
import { rulesetIn } from '../../../src/machine/nft-ruleset.ts'

const printed = (...tables: object[]) => JSON.stringify({ nftables: tables.map((table) => ({ table })) })
const table = { family: 'inet', name: 't' }

describe('what nft prints as JSON', () => {
  it('is relied on for tables without flags, with several, and with one that changes nothing', () => {
    const owned = { ...table, flags: ['owner'] }
    expect(rulesetIn(printed(table))).toEqual([{ table }])
    expect(rulesetIn(printed({ ...table, flags: ['dormant', 'owner'] }))).toHaveLength(1)
    expect(rulesetIn(printed({ ...table, flags: 'owner' }))).toEqual([{ table: owned }])
  })

  it.each([
    ['names something else as a flag', printed(table, { ...table, flags: 'own2' })],
    ['has another object as a flag', printed({ ...table, flags: { family: 'inet' } })],
    ['may call a table dormant that is awake', printed({ ...table, flags: 'dormant' })],
    ['breaks off', '{"nftables": [{"table": {"family": "inet", "name": "own1", "handle": 1, "flags": \n'],
    ['is nothing', ''],
    ['is no ruleset', '{}'],
  ])('is not relied on where it %s', (_, text) => {
    expect(rulesetIn(text)).toBeUndefined()
  })
})
