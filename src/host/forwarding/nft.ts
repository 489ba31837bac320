import { type Fields, fieldsIn, type Json, listIn, words } from '../../machine/json.ts'
import { rulesOf, type Sets } from './nft-rule.ts'
import { type Base, type Chain, type Hook, hooks, type Table } from './ruleset.ts'

/** The tables of a ruleset that may see what is forwarded. @param entries as `rulesetIn` gives them */
export function parseNft(entries: readonly Fields[]): Table[] {
  const of = (kind: string) => fieldsIn(entries.flatMap((entry) => entry[kind] ?? []))
  const objects = { chains: of('chain'), rules: of('rule'), sets: [...of('set'), ...of('map')] }
  return of('table')
    .filter((table) => !isDormant(table))
    .flatMap(({ family, name }) => (isFamily(family) ? [tableOf(family, words(name), objects)] : []))
}

const isFamily = (family: Json | undefined): family is Table['family'] =>
  family === 'ip' || family === 'ip6' || family === 'inet'

/** A dormant table's base chains are not called. */
const isDormant = ({ flags }: Fields): boolean => listIn(flags).includes('dormant')

interface Objects {
  readonly chains: readonly Fields[]
  readonly rules: readonly Fields[]
  readonly sets: readonly Fields[]
}

function tableOf(family: Table['family'], name: string, objects: Objects): Table {
  const isHere = (object: Fields) => object.family === family && object.table === name
  const sets = new Map(objects.sets.filter(isHere).map((set) => [`@${words(set.name)}`, listIn(set.elem)]))
  const rules = Map.groupBy(objects.rules.filter(isHere), (rule) => words(rule.chain))
  const chains = objects.chains.filter(isHere).map((chain) => {
    return chainOf(chain, rules.get(words(chain.name)) ?? [], sets)
  })
  return { tool: 'nft', family, name, chains }
}

function chainOf(chain: Fields, rules: readonly Fields[], sets: Sets): Chain {
  const hook = hooks.find((one) => one === chain.hook)
  return {
    name: words(chain.name),
    rules: rules.flatMap((rule) => rulesOf(fieldsIn(rule.expr), sets)),
    ...(hook && { base: baseOf(hook, chain) }),
  }
}

const baseOf = (hook: Hook, { type, policy, prio }: Fields): Base => ({
  hook,
  isNat: type === 'nat',
  policy: policy === 'drop' ? 'drop' : 'accept',
  priority: Number(prio) || 0,
})
