import { type Fields, isFields, isList, type Json, words } from '../../machine/json.ts'
import { rangeBetween, rangeIn } from './addresses.ts'
import { matchWords } from './nft-words.ts'
import type { AddressRange, DevicePattern, Family, Match, Rule, Verdict } from './ruleset.ts'

/** The elements of named sets and maps, by `@NAME`. */
export type Sets = ReadonlyMap<string, readonly Json[]>

/** Statements that change or note something and neither match nor decide. */
const silent = new Set(['counter', 'log', 'mangle', 'notrack', 'set', 'map', 'ct helper', 'ct timeout', 'secmark'])

/** One rule as the common form has it: several where a verdict map decides, one for each of its elements. */
export function rulesOf(statements: readonly Fields[], sets: Sets): Rule[] {
  const matches: Match[] = []
  for (const statement of statements) {
    const [kind = '', value = null] = Object.entries(statement)[0] ?? []
    const verdict = verdictOf(kind, value)
    if (verdict) return [ruleOf(matches, verdict, value)]
    if (kind === 'vmap' && isFields(value)) return branchesOf(matches, value, sets)
    if (!silent.has(kind)) matches.push(kind === 'match' && isFields(value) ? matchOf(value, sets) : { on: 'unknown' })
  }
  return [ruleOf(matches, { kind: 'continue' }, null)]
}

const ruleOf = (matches: readonly Match[], verdict: Verdict, value: Json): Rule => ({
  matches: [...matches],
  verdict,
  text: [...matches.map(matchWords), verdictWords(verdict, value)].join(' '),
})

function verdictOf(kind: string, value: Json): Verdict | undefined {
  switch (kind) {
    case 'accept':
    case 'drop':
    case 'reject':
    case 'return':
    case 'continue':
      return { kind }
    case 'jump':
    case 'goto':
      return { kind, chain: isFields(value) ? words(value.target) : '' }
    case 'queue':
      // As NFQUEUE of iptables.
      return { kind: 'accept' }
    default:
      return undefined
  }
}

/** `reject with icmpx admin-prohibited`, as nft prints it. */
function verdictWords(verdict: Verdict, value: Json): string {
  if ('chain' in verdict) return `${verdict.kind} ${verdict.chain}`
  const details = verdict.kind === 'reject' && isFields(value) ? [value.type, value.expr] : []
  const known = details.filter((detail) => typeof detail === 'string')
  return [verdict.kind, ...(known.length > 0 ? ['with', ...known] : [])].join(' ')
}

/** `iifname vmap { "a" : jump b }` is `iifname "a" jump b`; a key that is not understood is a match that is not. */
function branchesOf(matches: readonly Match[], { key, data }: Fields, sets: Sets): Rule[] {
  return (elementsOf(data, sets) ?? []).flatMap((element) => {
    const [value = null, outcome] = isList(element) ? element : []
    const [kind = '', details = null] = isFields(outcome) ? (Object.entries(outcome)[0] ?? []) : []
    const verdict = verdictOf(kind, details)
    const match = matchOf({ op: '==', left: key ?? null, right: { set: [value] } }, sets)
    return verdict ? [ruleOf([...matches, match], verdict, details)] : []
  })
}

/** `{ op, left: { meta: { key: "iifname" } }, right: "eth0" }`; several values are a list, a set, or `@NAME`. */
function matchOf({ op, left, right }: Fields, sets: Sets): Match {
  if (op !== '==' && op !== '!=' && op !== 'in') return { on: 'unknown' }
  const negated = op === '!='
  const key = keyOf(left)
  const address = addressKeys.get(key ?? '')
  if (address) {
    const ranges = rangesOf(elementsOf(right, sets), address.family)
    return ranges ? { ...address, ranges, negated } : { on: 'unknown' }
  }
  const values = textsOf(right, sets)
  if (values === undefined) return { on: 'unknown' }
  switch (key) {
    case 'meta iifname':
    case 'meta iif':
      return { on: 'in', devices: values.map(patternOf), negated }
    case 'meta oifname':
    case 'meta oif':
      return { on: 'out', devices: values.map(patternOf), negated }
    case 'ct state':
      return { on: 'state', states: values, negated }
    case 'meta nfproto':
    case 'meta protocol':
      return familyMatch(values, negated)
    default:
      return { on: 'unknown' }
  }
}

const addressKeys: ReadonlyMap<string, { readonly on: 'source' | 'destination'; readonly family: Family }> = new Map([
  ['ip saddr', { on: 'source', family: 'ipv4' }],
  ['ip daddr', { on: 'destination', family: 'ipv4' }],
  ['ip6 saddr', { on: 'source', family: 'ipv6' }],
  ['ip6 daddr', { on: 'destination', family: 'ipv6' }],
])

/** `"A"`, `{ prefix: { addr, len } }` or `{ range: ["A", "B"] }`; undefined where one of them is anything else. */
function rangesOf(elements: readonly Json[] | undefined, family: Family): AddressRange[] | undefined {
  const ranges = elements?.map((element) => rangeOf(unwrapped(element), family))
  return ranges?.every((range) => range !== undefined) ? ranges : undefined
}

function rangeOf(value: Json, family: Family): AddressRange | undefined {
  if (typeof value === 'string') return rangeIn(value, family)
  if (!isFields(value)) return undefined
  if (isFields(value.prefix)) return rangeIn(`${words(value.prefix.addr)}/${words(value.prefix.len)}`, family)
  const [from, to] = isList(value.range) ? value.range : []
  return rangeBetween(words(from), words(to), family)
}

/** An element of a set that has a timeout, a counter or a comment is in an object of its own. */
const unwrapped = (value: Json): Json => (isFields(value) && isFields(value.elem) ? (value.elem.val ?? null) : value)

/** `meta iifname`, `ct state`, `ip saddr`; nothing where the left side is a calculation. */
function keyOf(left: Json | undefined): string | undefined {
  const [kind, of] = isFields(left) ? (Object.entries(left)[0] ?? []) : []
  if (kind === 'payload' && isFields(of)) return words(of.protocol, of.field)
  return isFields(of) && typeof of.key === 'string' ? `${kind} ${of.key}` : undefined
}

function familyMatch([value, ...others]: readonly string[], negated: boolean): Match {
  if (others.length > 0) return { on: 'unknown' }
  if (value === 'ipv4' || value === 'ip') return { on: 'family', family: 'ipv4', negated }
  if (value === 'ipv6' || value === 'ip6') return { on: 'family', family: 'ipv6', negated }
  return { on: 'unknown' }
}

/** Undefined where one of them is not a plain word. */
function textsOf(right: Json | undefined, sets: Sets): string[] | undefined {
  const texts = elementsOf(right, sets)?.map(unwrapped)
  return texts?.every((value) => typeof value === 'string') ? texts : undefined
}

function elementsOf(value: Json | undefined, sets: Sets): readonly Json[] | undefined {
  if (typeof value === 'string') return value.startsWith('@') ? sets.get(value) : [value]
  if (isFields(value) && (isFields(value.prefix) || isList(value.range))) return [value]
  if (isFields(value)) return isList(value.set) ? value.set : undefined
  return isList(value) ? value : undefined
}

/** A star at the end stands for anything; one that is part of the name has a backslash before it. */
const patternOf = (name: string): DevicePattern =>
  /(?<!\\)\*$/.test(name)
    ? { name: name.slice(0, -1), isPrefix: true }
    : { name: name.replace(/\\\*$/, '*'), isPrefix: false }
