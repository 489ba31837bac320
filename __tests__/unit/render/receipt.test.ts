import { describe, expect, it } from 'vitest'
import type { Receipt } from '../../../src/audit/index.ts'
import { renderReceipt } from '../../../src/render/receipt.ts'

const clean: Receipt = {
  version: 1,
  compared: { link: 14, address: 1 },
  unseen: {},
  ours: [],
  theirs: [],
  ended: [],
  notes: [],
}
const lines = (receipt: Partial<Receipt>) => renderReceipt({ ...clean, ...receipt }).split('\n')

describe('the receipt in words', () => {
  it('is one line where the host is as before', () => {
    const claim = 'host as before: 14 links, 1 address compared; ours: 0 left; theirs: 0 changed meanwhile'
    expect(lines({})).toEqual([claim])
    expect(lines({ lab: 'office' })).toEqual([`office: ${claim}`])
  })

  it('says the number of each kind as people do, and nothing of kinds with none', () => {
    const compared = { process: 0, address: 2, 'legacy iptables table': 1, sysctl: 487, 'nft rule': 3, 'IPv6 route': 1 }
    expect(lines({ compared })[0]).toContain(
      'before: 2 addresses, 1 legacy iptables table, 487 sysctls, 3 nft rules, 1 IPv6 route compared',
    )
    expect(lines({ compared: {} })[0]).toContain('nothing compared')
  })

  it('has a line for each difference, ours first, and does not claim the host is as before', () => {
    expect(
      lines({
        ours: [{ kind: 'link', key: 'nt-3f9a1c', change: 'added', after: { mtu: 1500, flags: ['UP'], ifalias: '' } }],
        theirs: [
          { kind: 'sysctl', key: 'net.ipv4.ip_forward', change: 'changed', before: '0', after: '1' },
          {
            kind: 'link',
            key: 'eth0',
            change: 'changed',
            before: { mtu: 1500, a: 1 },
            after: { mtu: 1400, a: 1, master: 'b' },
          },
          { kind: 'IPv4 rule', key: 'priority 1', change: 'removed', before: '' },
          { kind: 'nft rule', key: 'inet t c', change: 'reordered', before: ['a', 'b'], after: ['b', 'a'] },
          { kind: 'iptables rule', key: 'filter FORWARD', change: 'added', after: '-j ACCEPT' },
        ],
      }),
    ).toEqual([
      'host not as before: 14 links, 1 address compared; ours: 1 left; theirs: 5 changed meanwhile',
      'ours: link nt-3f9a1c added: mtu 1500, flags ["UP"]',
      'theirs: sysctl net.ipv4.ip_forward changed: 0 -> 1',
      'theirs: link eth0 changed: mtu 1500 -> 1400, master none -> b',
      'theirs: IPv4 rule priority 1 removed',
      'theirs: nft rule inet t c reordered',
      'theirs: iptables rule filter FORWARD added: -j ACCEPT',
    ])
  })

  it('cuts a command line that is a whole script', () => {
    const after = { argv: ['sh', '-c', 'x'.repeat(1000)] }
    const [, line] = lines({ theirs: [{ kind: 'process', key: '7', change: 'added', after }] })
    expect(line).toMatch(/^theirs: process 7 added: argv \["sh","-c","x+…$/)
    expect(line?.length).toBeLessThan(220)
  })

  it('says what was ended and what was not looked at', () => {
    const ended = [{ pid: 41, argv: ['sh', '-c', 'sleep 60'], signal: 'SIGKILL' as const }]
    const unseen = { offload: 'the program ethtool is needed', 'nft rule': 'nft was not found' }
    expect(lines({ ended, unseen }).slice(1)).toEqual([
      "ended: 41 sh -c 'sleep 60' (SIGKILL)",
      'not looked at: offloads (the program ethtool is needed)',
      'not looked at: nft rules (nft was not found)',
    ])
  })

  it('escapes what would break the line, draw over it, or turn it around', () => {
    const key = 'a\n::error::b\r\u001b[2J\u202e\u2028\u0085\ud800é'
    const text = renderReceipt({ ...clean, theirs: [{ kind: 'link', key, change: 'added', after: '' }] })
    expect(text.split('\n')[1]).toBe(String.raw`theirs: link a\n::error::b\r\x1b[2J\u202e\u2028\x85\ud800é added`)
    expect(text.split('\n')).toHaveLength(2)
  })
})
