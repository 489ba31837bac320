import { rangeIn } from './addresses.ts'
import type { Base, Chain, Family, IptablesTool, Match, Rule, Table, Verdict } from './ruleset.ts'

/**
 * The chains that see what is forwarded, by their tables, with their hooks and priorities (linux/netfilter_ipv4.h). Not those
 * of the table `nat`, in which iptables(8) lets nobody drop.
 */
const bases: ReadonlyMap<string, ReadonlyMap<string, Omit<Base, 'policy'>>> = new Map([
  ['raw', new Map([['PREROUTING', { hook: 'prerouting', priority: -300, isNat: false }]])],
  [
    'mangle',
    new Map([
      ['PREROUTING', { hook: 'prerouting', priority: -150, isNat: false }],
      ['FORWARD', { hook: 'forward', priority: -150, isNat: false }],
      ['POSTROUTING', { hook: 'postrouting', priority: -150, isNat: false }],
    ]),
  ],
  ['filter', new Map([['FORWARD', { hook: 'forward', priority: 0, isNat: false }]])],
  ['security', new Map([['FORWARD', { hook: 'forward', priority: 50, isNat: false }]])],
])

interface Draft {
  readonly name: string
  readonly policy: string
  readonly rules: string[]
}

/**
 * The tables that filter what is forwarded, in what iptables-save(8) prints: `*TABLE`, `:CHAIN POLICY [packets:bytes]`,
 * `-A CHAIN …`.
 */
export function parseIptables(text: string, tool: IptablesTool): Table[] {
  const tables = new Map<string, Map<string, Draft>>()
  let chains = new Map<string, Draft>()
  for (const line of text.split('\n')) {
    if (line.startsWith('*')) {
      chains = new Map()
      tables.set(line.slice(1), chains)
    }
    const [, name, policy] = /^:(\S+) (\S+)/.exec(line) ?? []
    if (name !== undefined && policy !== undefined) chains.set(name, { name, policy, rules: [] })
    const [, of] = /^-A (\S+)/.exec(line) ?? []
    if (of !== undefined) chains.get(of)?.rules.push(line)
  }
  return [...tables]
    .filter(([name]) => bases.has(name))
    .map(([name, drafts]) => tableOf(name, tool, [...drafts.values()]))
}

function tableOf(name: string, tool: IptablesTool, drafts: readonly Draft[]): Table {
  const names = new Set(drafts.map((draft) => draft.name))
  const family = tool.startsWith('ip6') ? 'ipv6' : 'ipv4'
  const chains = drafts.map((draft): Chain => {
    const rules = draft.rules.map((line) => ruleOf(line, names, family))
    const base = bases.get(name)?.get(draft.name)
    if (base === undefined) return { name: draft.name, rules }
    return { name: draft.name, rules, base: { policy: draft.policy === 'DROP' ? 'drop' : 'accept', ...base } }
  })
  return { tool, family: family === 'ipv6' ? 'ip6' : 'ip', name, chains }
}

/** What matches comes before `-j` or `-g`; what comes after is the target's. */
function ruleOf(text: string, chains: ReadonlySet<string>, family: Family): Rule {
  const words = wordsOf(text).slice(2)
  const matches: Match[] = []
  let negated = false
  for (let at = 0; at < words.length; at++) {
    const [option = '', value = ''] = words.slice(at)
    if (option === '-j' || option === '-g') return { matches, verdict: verdictOf(option, value, chains), text }
    if (takesValue.has(option)) at += 1
    if (option !== '!') matches.push(...matchOf(option, { value, negated, family }))
    negated = option === '!'
  }
  return { matches, verdict: { kind: 'continue' }, text }
}

/** The options that are understood here. The values of others are words that are not understood either. */
const takesValue = new Set(['-i', '-o', '-s', '-d', '-m', '--ctstate', '--state', '--comment'])

/** Modules that match nothing but what their options say. */
const silentModules = new Set(['comment', 'conntrack', 'state'])

interface Operand {
  readonly value: string
  readonly negated: boolean
  readonly family: Family
}

function matchOf(option: string, { value, negated, family }: Operand): Match[] {
  switch (option) {
    case '-s':
      return [addressMatch('source', { value, negated, family })]
    case '-d':
      return [addressMatch('destination', { value, negated, family })]
    case '-i':
      return [{ on: 'in', devices: [patternOf(value)], negated }]
    case '-o':
      return [{ on: 'out', devices: [patternOf(value)], negated }]
    case '--ctstate':
    case '--state':
      return [{ on: 'state', states: value.toLowerCase().split(','), negated }]
    case '--comment':
      return []
    case '-m':
      return silentModules.has(value) ? [] : [{ on: 'unknown' }]
    default:
      return [{ on: 'unknown' }]
  }
}

/** A mask that is no prefix is not understood. */
function addressMatch(on: 'source' | 'destination', { value, negated, family }: Operand): Match {
  const range = rangeIn(value, family)
  return range ? { on, family, ranges: [range], negated } : { on: 'unknown' }
}

const patternOf = (name: string) =>
  name.endsWith('+') ? { name: name.slice(0, -1), isPrefix: true } : { name, isPrefix: false }

/** Of the targets in iptables-extensions(8), those that end a packet's way; others change or note something and go on. */
const targets: ReadonlyMap<string, Verdict> = new Map([
  ['ACCEPT', { kind: 'accept' }],
  ['DROP', { kind: 'drop' }],
  ['REJECT', { kind: 'reject' }],
  ['RETURN', { kind: 'return' }],
  // A program decides: whoever installed one that lets nothing through will know.
  ['NFQUEUE', { kind: 'accept' }],
])

function verdictOf(option: '-j' | '-g', target: string, chains: ReadonlySet<string>): Verdict {
  if (chains.has(target)) return { kind: option === '-j' ? 'jump' : 'goto', chain: target }
  return targets.get(target) ?? { kind: 'continue' }
}

/** Words with a space in them are in double quotes, in which a backslash quotes one character (xtables_save_string). */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, plain = '']) =>
    quoted === undefined ? plain : quoted.replaceAll(/\\(.)/g, '$1'),
  )
