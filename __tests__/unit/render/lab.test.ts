import { describe, expect, it } from 'vitest'
import { labsTable, labText } from '../../../src/render/lab.ts'

const mac = '02:00:00:00:00:01'
const since = '2026-01-02T03:04:05.678Z'
const lab = {
  name: 'office',
  id: 'office.00000000',
  since,
  owner: 'nobody' as const,
  creator: 7,
  privilege: 'root' as const,
  privilegeReason: 'this process is root',
  notes: [],
  missing: [],
}

describe('a lab in words', () => {
  it('has a line for each interface, in columns', () => {
    const interfaces = [
      { name: 'eth0', mac, mtu: 1500, state: 'up' as const, addresses: ['10.0.0.1/24', 'fd00::1/64'] },
      { name: 'a\u001b[31m', mac, mtu: 9000, state: 'down' as const, addresses: [] },
    ]
    const text = labText({ ...lab, namespaces: [{ name: 'client', interfaces }], fabric: [], host: [] })
    expect(text.split('\n')).toEqual([
      `office (office.00000000), up since ${since}, owned by nobody, until \`down\``,
      'root: this process is root',
      `client  eth0       10.0.0.1/24 fd00::1/64  ${mac}  mtu 1500`,
      `client  a\\x1b[31m  -                       ${mac}  mtu 9000  down`,
    ])
  })

  it('names the process whose end is its end', () => {
    const head = (owner: 'creator' | 'nobody' | number) =>
      labText({ ...lab, owner, namespaces: [], fabric: [], host: [] })
    expect(head('creator')).toContain('owned by process 7')
    expect(head(8)).toContain('owned by process 8')
    expect(head('nobody')).toContain('owned by nobody, until `down`')
  })

  it('says by whose power it was made, and why', () => {
    const made = { privilege: 'sudo' as const, privilegeReason: '`nat` on bridge lan needs the machine' }
    const text = labText({ ...lab, ...made, namespaces: [], fabric: [], host: [] })
    expect(text.split('\n')[1]).toBe('sudo: `nat` on bridge lan needs the machine')
  })

  it('says what this machine cannot do, and what somebody has removed', () => {
    const text = labText({
      ...lab,
      notes: ['no IPv6'],
      missing: ['interface lan0'],
      namespaces: [],
      fabric: [],
      host: [],
    })
    expect(text.split('\n').slice(2, 4)).toEqual(['no IPv6', 'missing: interface lan0 (netns-topology repair office)'])
  })

  it('of several is a line each', () => {
    const listed = { ...lab, state: 'up', namespaces: ['a', 'b'] }
    expect(labsTable([listed, { ...listed, name: 'x', owner: 9 }])).toBe(
      `office  up  since ${since}  nobody, until \`down\`  a b\nx       up  since ${since}  process 9             a b`,
    )
    expect(labsTable([])).toBe('')
  })
})
