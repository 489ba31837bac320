import type { Ip } from './ip.ts'
import { hostRange } from './kind.ts'
import { contains, type Prefix } from './prefix.ts'

/** The addresses of one subnet that are still free. */
export interface Pool {
  readonly subnet: Prefix
  /** The lowest free address, which is then taken; undefined where none is left. */
  take(): Prefix | undefined
}

/**
 * Gives out the addresses of a subnet, the lowest first, leaving out `taken` and what is no host's.
 * It never looks at an address twice, so that all of them together cost as much as the subnet's used part.
 */
export function createPool(subnet: Prefix, taken: Iterable<Ip>): Pool {
  const used = new Set([...taken].filter((ip) => contains(subnet, ip)).map(({ value }) => value))
  const { lowest, highest } = hostRange(subnet)
  let next = lowest
  const take = () => {
    while (used.has(next)) next += 1n
    if (next > highest) return undefined
    const address = { ...subnet, value: next }
    next += 1n
    return address
  }
  return { subnet, take }
}
