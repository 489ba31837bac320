import * as fc from 'fast-check'
import type { Family } from '../../src/host/forwarding/ruleset.ts'
import { nic, uplink } from './crossing.ts'

/** A rule of both tools' kinds; `to` are the chains that it may jump to. */
interface Sketch {
  readonly words: readonly string[]
  readonly verdict: string
}

/** Docker's is where an admission looks first. */
const chains = ['DOCKER-USER', 'two', 'three'] as const
const devices = [uplink, nic, 'lo'] as const
/** Of who asks, of who answers, and of nobody. */
const addresses = {
  ipv4: ['10.9.1.0/24', '10.9.2.2', '10.9.0.0/16', '192.0.2.0/24'],
  ipv6: ['fd00:9:1::/64', 'fd00:9:2::2', 'fd00:9::/32', '2001:db8::/32'],
} as const
const states = ['new', 'established', 'related,established', 'invalid'] as const

interface Language {
  readonly addresses: readonly string[]
  readonly device: (side: 'in' | 'out', name: string, isPrefix: boolean, negated: boolean) => string
  readonly address: (side: 's' | 'd', address: string, negated: boolean) => string
  readonly state: (states: string, negated: boolean) => string
  /** What is not known of our packets, and does not hold of them. */
  readonly unknown: string
  readonly verdicts: readonly string[]
  readonly jump: (kind: 'jump' | 'goto', chain: string) => string
}

const iptables = (family: Family): Language => ({
  addresses: addresses[family],
  device: (side, name, isPrefix, negated) => `${negated ? '! ' : ''}-${side[0]} ${name}${isPrefix ? '+' : ''}`,
  address: (side, address, negated) => `${negated ? '! ' : ''}-${side} ${address}`,
  state: (list, negated) => `-m conntrack ${negated ? '! ' : ''}--ctstate ${list.toUpperCase()}`,
  unknown: '-m mark --mark 0x7',
  verdicts: ['-j ACCEPT', '-j DROP', '-j REJECT', '-j RETURN', ''],
  jump: (kind, chain) => `-${kind[0]} ${chain}`,
})

const nft: Language = {
  addresses: [...addresses.ipv4, ...addresses.ipv6],
  device: (side, name, isPrefix, negated) => `${side[0]}ifname ${negated ? '!= ' : ''}"${name}${isPrefix ? '*' : ''}"`,
  address: (side, address, negated) =>
    `${address.includes(':') ? 'ip6' : 'ip'} ${side}addr ${negated ? '!= ' : ''}{ ${address} }`,
  state: (list, negated) => `ct state ${negated ? '!= ' : ''}{ ${list} }`,
  unknown: 'meta mark 7',
  verdicts: ['accept', 'drop', 'reject', 'return', 'continue'],
  jump: (kind, chain) => `${kind} ${chain}`,
}

/** Each match at most once in a rule, as iptables has it. */
const ruleIn = (language: Language, targets: readonly string[]) => {
  const { device, state, unknown, verdicts, jump } = language
  const address = fc.constantFrom(...language.addresses)
  const name = fc.constantFrom(...devices)
  const matches = fc.tuple(
    fc.option(fc.tuple(name, fc.boolean(), fc.boolean()).map((parts) => device('in', ...parts))),
    fc.option(fc.tuple(name, fc.boolean(), fc.boolean()).map((parts) => device('out', ...parts))),
    fc.option(fc.tuple(fc.constantFrom(...states), fc.boolean()).map((parts) => state(...parts))),
    fc.option(fc.tuple(fc.constantFrom('s', 'd'), address, fc.boolean()).map((parts) => language.address(...parts))),
    fc.option(fc.constant(unknown), { freq: 5 }),
  )
  const jumps = (['jump', 'goto'] as const).flatMap((kind) => targets.map((target) => jump(kind, target)))
  const verdict = fc.constantFrom(...verdicts, ...jumps)
  return fc.record({ words: matches.map((words) => words.filter((word) => word !== null)), verdict })
}

/** The rules of each chain; a chain jumps only to later ones, so that there are no circles. */
const bodiesIn = (language: Language, bases: readonly string[]) => {
  const bodyOf = (targets: readonly string[]) => fc.array(ruleIn(language, targets), { maxLength: 4 })
  const ofChains = chains.map((chain, index) => [chain, bodyOf(chains.slice(index + 1))] as const)
  const ofBases = bases.map((base) => [base, bodyOf(chains)] as const)
  return fc.record(Object.fromEntries([...ofChains, ...ofBases]))
}

const text = ({ words, verdict }: Sketch): string => [...words, verdict].join(' ')

/** For iptables-restore(8). */
export const iptablesRules = (family: Family): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom('ACCEPT', 'DROP'), bodiesIn(iptables(family), ['FORWARD']))
    .map(([policy, bodies]) =>
      [
        '*filter',
        `:FORWARD ${policy} [0:0]`,
        ...chains.map((chain) => `:${chain} - [0:0]`),
        ...Object.entries(bodies).flatMap(([chain, rules]) => rules.map((rule) => `-A ${chain} ${text(rule)}`)),
        'COMMIT\n',
      ].join('\n'),
    )

const policy = fc.constantFrom('accept', 'drop')

/** For nft(8): a table of two base chains. */
export const nftRules: fc.Arbitrary<string> = fc
  .tuple(fc.record({ early: policy, late: policy }), bodiesIn(nft, ['early', 'late']))
  .map(([policies, bodies]) =>
    [
      'table inet theirs {',
      ...Object.entries(bodies).flatMap(([chain, rules]) => [
        `chain ${chain} {`,
        ...(chain === 'early' ? [`type filter hook forward priority -7; policy ${policies.early};`] : []),
        ...(chain === 'late' ? [`type filter hook forward priority 7; policy ${policies.late};`] : []),
        ...rules.map(text),
        '}',
      ]),
      '}\n',
    ].join('\n'),
  )
