import { describe, expect, it } from 'vitest'
import { compareSnapshots, type Snapshot } from '../../../src/audit/index.ts'

const snapshot = (tracked: number | undefined, items: Snapshot['items'] = {}): Snapshot => ({
  ...{ version: 2, taken: '', items, unseen: {} },
  ...(tracked !== undefined && { tracked }),
})
const notes = (before: Snapshot, after: Snapshot, isTracking = true) =>
  compareSnapshots(before, after, { isTracking }).notes

describe('connections of the host that are tracked because of a lab', () => {
  it('are a note with their number', () => {
    const [note] = notes(snapshot(0), snapshot(3))
    expect(note).toBe(
      "the kernel still tracks 3 connections of the host's own from while the lab was up: the entries time out",
    )
  })

  it('are none without a lab that has the kernel track, without connections, and where some were before', () => {
    expect(notes(snapshot(0), snapshot(3), false)).toEqual([])
    expect(notes(snapshot(0), snapshot(0))).toEqual([])
    expect(notes(snapshot(1), snapshot(3))).toEqual([])
    expect(notes(snapshot(undefined), snapshot(3))).toEqual([])
  })

  it.each<[string, Snapshot['items']]>([
    [
      'the state of connections',
      { 'nft rule': { 'ip t c': ['{"expr":[{"match":{"left":{"ct":{"key":"state"}}}}]}'] } },
    ],
    ['translation', { 'nft object': { 'chain ip t c': { type: 'nat' } } }],
    ['iptables', { 'iptables rule': { 'filter INPUT': ['-m conntrack --ctstate NEW -j ACCEPT'] } }],
    ['a table of iptables', { 'ip6tables rule': { 'nat POSTROUTING': ['-j MASQUERADE'] } }],
    ['legacy iptables', { 'legacy iptables table': { 'ip nat': '' } }],
  ])("are the host's own affair where its rules ask for %s", (_, items) => {
    expect(notes(snapshot(0, items), snapshot(3, items))).toEqual([])
    expect(notes(snapshot(0), snapshot(3, items))).toEqual([])
  })
})
