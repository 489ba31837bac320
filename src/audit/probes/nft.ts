import { type Fields, fieldsIn, isFields, isList, type Json, listIn, omit, words } from '../../machine/json.ts'
import type { Machine } from '../../machine/machine.ts'
import { rulesetByParts } from '../../machine/nft-parts.ts'
import { rulesetIn } from '../../machine/nft-ruleset.ts'
import { type Items, keyed, type Value } from '../items.ts'
import type { AskingProgram } from '../programs.ts'

/** The ruleset, of which nft(8) may have to be asked by parts. */
export const nft = (machine: Pick<Machine, 'run'>): AskingProgram => ({
  name: 'nft',
  kinds: ['nft object', 'nft rule'],
  parse: async (output) => itemsOf(rulesetIn(output) ?? (await rulesetByParts(machine))),
})

/**
 * Tables, chains, sets and other objects, and the rules of each chain in their order. A rule that iptables made is seen here
 * without its comment, and so without its owner: those are left to iptables-save(8).
 */
export function itemsOf(ruleset: readonly Fields[]): {
  'nft object': Items
  'nft rule': Readonly<Record<string, readonly string[]>>
} {
  const entries = ruleset.flatMap((entry) => Object.entries(entry))
  const objects = entries.flatMap(([type, object]) => {
    return type === 'metainfo' || type === 'rule' || !isFields(object) ? [] : [objectOf(type, object)]
  })
  return { 'nft object': keyed(objects), 'nft rule': rulesOf(entries) }
}

function objectOf(type: string, object: Fields): [string, Value] {
  // Elements of such sets are made by packets, or end by themselves.
  const flags = listIn(object.flags)
  const fleeting = flags.includes('timeout') || flags.includes('dynamic')
  const name = object.name ?? JSON.stringify(withoutTraffic(object))
  const key = words(type, object.family, object.table, name)
  return [key, withoutTraffic(fleeting ? omit(object, new Set(['elem'])) : object)]
}

function rulesOf(entries: readonly [string, Json][]): Record<string, string[]> {
  const chains: Record<string, string[]> = {}
  for (const [type, rule] of entries) {
    if (type !== 'rule' || !isFields(rule) || isOfIptables(rule)) continue
    const key = words(rule.family, rule.table, rule.chain)
    chains[key] ??= []
    chains[key].push(JSON.stringify(withoutTraffic(omit(rule, new Set(['family', 'table', 'chain'])))))
  }
  return chains
}

function isOfIptables(rule: Fields): boolean {
  return fieldsIn(rule.expr).some((expression) => 'xt' in expression)
}

/** Handles count what was ever made; the rest is what packets do to quotas and what time does to elements. */
const passing = new Set(['handle', 'used', 'expires'])
const counted = new Set([...passing, 'packets', 'bytes'])

function withoutTraffic(value: Json): Json {
  if (isList(value)) return value.map(withoutTraffic)
  if (!isFields(value)) return value
  // The `bytes` of a quota are its limit, those of a counter come with `packets`.
  const kept = omit(value, 'packets' in value ? counted : passing)
  return Object.fromEntries(Object.entries(kept).map(([name, inner]) => [name, withoutTraffic(inner)]))
}
