import * as fc from 'fast-check'
import { nic, uplink } from './crossing.ts'

/** A rule of both tools' kinds; `to` are the chains that it may jump to. */
interface Sketch {
  readonly words: readonly string[]
  readonly verdict: string
}

/** Docker's is where an admission looks first. */
const chains = ['DOCKER-USER', 'two', 'three'] as const
const devices = [uplink, nic, 'lo'] as const
const states = ['new', 'established', 'related,established', 'invalid'] as const

interface Language {
  readonly device: (side: 'in' | 'out', name: string, isPrefix: boolean, negated: boolean) => string
  readonly state: (states: string, negated: boolean) => string
  /** What is not known of our packets, and does not hold of them. */
  readonly unknown: string
  readonly verdicts: readonly string[]
  readonly jump: (kind: 'jump' | 'goto', chain: string) => string
}

const iptables: Language = {
  device: (side, name, isPrefix, negated) => `${negated ? '! ' : ''}-${side[0]} ${name}${isPrefix ? '+' : ''}`,
  state: (list, negated) => `-m conntrack ${negated ? '! ' : ''}--ctstate ${list.toUpperCase()}`,
  unknown: '-m mark --mark 0x7',
  verdicts: ['-j ACCEPT', '-j DROP', '-j REJECT', '-j RETURN', ''],
  jump: (kind, chain) => `-${kind[0]} ${chain}`,
}

const nft: Language = {
  device: (side, name, isPrefix, negated) => `${side[0]}ifname ${negated ? '!= ' : ''}"${name}${isPrefix ? '*' : ''}"`,
  state: (list, negated) => `ct state ${negated ? '!= ' : ''}{ ${list} }`,
  unknown: 'meta mark 7',
  verdicts: ['accept', 'drop', 'reject', 'return', 'continue'],
  jump: (kind, chain) => `${kind} ${chain}`,
}

/** Each match at most once in a rule, as iptables has it. */
const ruleIn = ({ device, state, unknown, verdicts, jump }: Language, targets: readonly string[]) => {
  const name = fc.constantFrom(...devices)
  const matches = fc.tuple(
    fc.option(fc.tuple(name, fc.boolean(), fc.boolean()).map((parts) => device('in', ...parts))),
    fc.option(fc.tuple(name, fc.boolean(), fc.boolean()).map((parts) => device('out', ...parts))),
    fc.option(fc.tuple(fc.constantFrom(...states), fc.boolean()).map((parts) => state(...parts))),
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
export const iptablesRules: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('ACCEPT', 'DROP'), bodiesIn(iptables, ['FORWARD']))
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
