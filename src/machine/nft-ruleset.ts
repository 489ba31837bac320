import { type Fields, fieldsIn, isFields, isList, type Json } from './json.ts'

/**
 * The objects of what `nft -j list …` printed (libnftables-json(5)), each under its kind, where that can be relied on. Of a
 * table with a single flag, as one that a process owns, nft 1.0.6 prints memory that it has freed, stops there, or dies
 * of it afterwards: `rulesetByParts` asks in another way then.
 */
export function rulesetIn(text: string): Fields[] | undefined {
  const printed = parsed(text)
  if (!isFields(printed) || !isList(printed.nftables)) return undefined
  const entries = fieldsIn(printed.nftables)
  return entries.some(({ table }) => isFields(table) && isStale(table)) ? undefined : entries.map(withFlags)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Of freed memory by accident, these would only make a table look awake. A list is right in every version. */
const harmless = new Set<Json>(['owner', 'persist'])

const isStale = ({ flags }: Fields): boolean => flags !== undefined && !isList(flags) && !harmless.has(flags)

/** A single flag is no list where nft prints it. */
function withFlags(entry: Fields): Fields {
  const { table } = entry
  if (!isFields(table) || table.flags === undefined || isList(table.flags)) return entry
  return { table: { ...table, flags: [table.flags] } }
}
