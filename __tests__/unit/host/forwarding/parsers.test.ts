import { describe, expect, it } from 'vitest'
import { parseIptables } from '../../../../src/host/forwarding/iptables.ts'
import { parseNft } from '../../../../src/host/forwarding/nft.ts'
import type { Match } from '../../../../src/host/forwarding/ruleset.ts'
import { rulesetIn } from '../../../../src/machine/nft-ruleset.ts'

const unknown: Match = { on: 'unknown' }
const device = (on: 'in' | 'out', name: string, rest: { isPrefix?: boolean; negated?: boolean } = {}): Match => {
  return { on, devices: [{ name, isPrefix: rest.isPrefix ?? false }], negated: rest.negated ?? false }
}

describe('what iptables-save prints', () => {
  const rule = (line: string, ...chains: string[]) => {
    const lines = ['*filter', ':FORWARD DROP [1:2]', ...chains.map((name) => `:${name} - [0:0]`), line, 'COMMIT']
    return parseIptables(lines.join('\n'), 'iptables')[0]?.chains[0]?.rules[0]
  }

  it.each([
    ['-A FORWARD -i eth0 -o br-+ -j ACCEPT', device('in', 'eth0'), device('out', 'br-', { isPrefix: true })],
    ['-A FORWARD ! -i eth0 -j ACCEPT', device('in', 'eth0', { negated: true })],
    [
      '-A FORWARD -m conntrack ! --ctstate RELATED,ESTABLISHED -j ACCEPT',
      { on: 'state', states: ['related', 'established'], negated: true },
    ],
    ['-A FORWARD -m state --state NEW -j ACCEPT', { on: 'state', states: ['new'], negated: false }],
    ['-A FORWARD -m comment --comment "-i \\"x\\" -j DROP" -j ACCEPT'],
    ['-A FORWARD -m comment --comment -i -j ACCEPT'],
    ['-A FORWARD -p tcp -j ACCEPT', unknown, unknown],
    ['-A FORWARD -m rpfilter -j ACCEPT', unknown],
  ] as [string, ...Match[]][])('%s', (line, ...matches) => {
    expect(rule(line)).toEqual({ matches, verdict: { kind: 'accept' }, text: line })
  })

  it.each([
    ['-j REJECT --reject-with icmp-port-unreachable', { kind: 'reject' }],
    ['-j RETURN', { kind: 'return' }],
    ['-j theirs', { kind: 'jump', chain: 'theirs' }],
    ['-g theirs', { kind: 'goto', chain: 'theirs' }],
    ['-j LOG --log-prefix "-j DROP"', { kind: 'continue' }],
    ['-j constructor', { kind: 'continue' }],
    ['-j NFQUEUE --queue-num 3', { kind: 'accept' }],
  ])('%s', (target, verdict) => {
    expect(rule(`-A FORWARD ${target}`, 'theirs')).toMatchObject({ matches: [], verdict })
  })

  it('has base chains in the tables that see what is forwarded', () => {
    const text = [
      '*nat',
      ':PREROUTING DROP',
      '*mangle',
      ':FORWARD ACCEPT [0:0]',
      ':INPUT DROP',
      '*filter',
      ':FORWARD DROP',
    ]
    expect(parseIptables(text.join('\n'), 'ip6tables-legacy')).toMatchObject([
      { family: 'ip6', name: 'mangle', chains: [{ base: { policy: 'accept', priority: -150 } }, { name: 'INPUT' }] },
      { family: 'ip6', name: 'filter', chains: [{ base: { policy: 'drop', priority: 0 } }] },
    ])
  })

  it('may be nothing', () => {
    expect(parseIptables("# Table `filter' is incompatible, use 'nft' tool.\n", 'iptables')).toEqual([])
  })
})

describe('what nft prints', () => {
  const parseAll = (...entries: object[]) => parseNft(rulesetIn(JSON.stringify({ nftables: entries })) ?? [])
  const table = { table: { family: 'inet', name: 't' } }
  const chain = { chain: { family: 'inet', table: 't', name: 'c', hook: 'forward', prio: -5, policy: 'drop' } }
  const parse = (...entries: object[]) => parseAll(table, chain, ...entries)
  const rules = (expr: object[], ...entries: object[]) =>
    parse(...entries, { rule: { family: 'inet', table: 't', chain: 'c', expr } })[0]?.chains[0]?.rules
  const iifname = (right: unknown, op = '==') => ({ match: { op, left: { meta: { key: 'iifname' } }, right } })

  it.each([
    [iifname('eth0'), 'iifname "eth0" drop', device('in', 'eth0')],
    [iifname('eth*', '!='), 'iifname != "eth*" drop', device('in', 'eth', { isPrefix: true, negated: true })],
    [iifname('odd\\*'), 'iifname "odd*" drop', device('in', 'odd*')],
    [iifname(7), '… drop', unknown],
    [iifname('@gone'), '… drop', unknown],
    [iifname('eth0', '<'), '… drop', unknown],
    [
      { match: { op: 'in', left: { ct: { key: 'state' } }, right: ['new', 'invalid'] } },
      'ct state new,invalid drop',
      { on: 'state', states: ['new', 'invalid'], negated: false },
    ],
    [{ match: { op: '==', left: { '&': [{ ct: { key: 'state' } }, 'new'] }, right: 0 } }, '… drop', unknown],
    [{ limit: { rate: 3, per: 'second' } }, '… drop', unknown],
    [{ 'something new': null }, '… drop', unknown],
    [{ counter: { packets: 0, bytes: 0 } }, 'drop'],
    [{ log: null }, 'drop'],
  ] as [object, string, ...Match[]][])('%j', (statement, text, ...matches) => {
    expect(rules([statement, { drop: null }])).toEqual([{ matches, verdict: { kind: 'drop' }, text }])
  })

  it('may be a set of devices, with a name or without one', () => {
    const devices = [
      { name: 'a', isPrefix: false },
      { name: 'b', isPrefix: false },
    ]
    const set = { set: { family: 'inet', table: 't', name: 's', elem: ['a', { elem: { val: 'b', comment: 'x' } }] } }
    for (const right of ['@s', { set: ['a', 'b'] }]) {
      expect(rules([iifname(right), { drop: null }], set)).toMatchObject([{ matches: [{ on: 'in', devices }] }])
    }
  })

  it('may decide by a map: a rule for each of its elements', () => {
    const data = {
      set: [
        ['a', { drop: null }],
        ['b*', { jump: { target: 'x' } }],
      ],
    }
    expect(rules([{ vmap: { key: { meta: { key: 'oifname' } }, data } }])).toEqual([
      { matches: [device('out', 'a')], verdict: { kind: 'drop' }, text: 'oifname "a" drop' },
      {
        matches: [device('out', 'b', { isPrefix: true })],
        verdict: { kind: 'jump', chain: 'x' },
        text: 'oifname "b*" jump x',
      },
    ])
    const marks = { set: [[1, { drop: null }]] }
    expect(rules([{ vmap: { key: { meta: { key: 'mark' } }, data: marks } }])).toMatchObject([{ matches: [unknown] }])
  })

  it('has base chains, but not those of dormant tables and of other hooks', () => {
    expect(parse()).toMatchObject([
      { tool: 'nft', family: 'inet', chains: [{ base: { policy: 'drop', priority: -5 } }] },
    ])
    const input = { chain: { ...chain.chain, name: 'i', hook: 'input' } }
    expect(parse(input)[0]?.chains[1]).toEqual({ name: 'i', rules: [] })
    expect(parseAll({ table: { ...table.table, flags: ['dormant'] } }, chain)).toEqual([])
  })

  it('may be of families that nothing is forwarded by', () => {
    expect(parseAll({ table: { family: 'bridge', name: 't' } })).toEqual([])
  })
})
