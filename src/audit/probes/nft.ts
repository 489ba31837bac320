import { type Fields, fieldsIn, isFields, isList, type Json, listIn, omit, words } from '../../machine/json.ts'
import { keyed, type Value } from '../items.ts'
import type { Program } from '../programs.ts'

/**
 * The ruleset: tables, chains, sets and other objects, and the rules of each chain in their order. A rule that iptables
 * made is seen here without its comment, and so without its owner: those are left to iptables-save(8).
 */
export const nft: Program = {
  name: 'nft',
  kinds: ['nft object', 'nft rule'],
  parse: (output) => {
    const ruleset: unknown = JSON.parse(output)
    if (!isFields(ruleset) || !isList(ruleset.nftables)) throw new Error('what nft printed is no ruleset')
    const entries = fieldsIn(ruleset.nftables).flatMap((entry) => Object.entries(entry))
    const objects = entries.flatMap(([type, object]) => {
      return type === 'metainfo' || type === 'rule' || !isFields(object) ? [] : [objectOf(type, object)]
    })
    return { 'nft object': keyed(objects), 'nft rule': rulesOf(entries) }
  },
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
