import { bitsOf, firstOf, type Ip, lastOf, parseIp, parsePrefix } from '../../address/index.ts'
import type { AddressRange, Family } from './ruleset.ts'

const numbers = { ipv4: 4, ipv6: 6 } as const

/** The addresses of `ADDRESS` or `ADDRESS/LENGTH`; undefined where it is anything else, or of the other family. */
export function rangeIn(text: string, family: Family): AddressRange | undefined {
  const ip = parseIp(text)
  const prefix = ip ? { ...ip, length: bitsOf(ip.family) } : parsePrefix(text)
  if (prefix?.family !== numbers[family]) return undefined
  return { first: firstOf(prefix), last: lastOf(prefix), text }
}

/** From one address to another. */
export function rangeBetween(from: string, to: string, family: Family): AddressRange | undefined {
  const [first, last] = [rangeIn(from, family), rangeIn(to, family)]
  return first && last && { first: first.first, last: last.last, text: `${from}-${to}` }
}

export const isIn = ({ first, last }: AddressRange, { value }: Ip): boolean => first <= value && value <= last
