import type { Network } from '../resolve/network.ts'
import { type HostFacts, isOpen } from './host-facts.ts'

/** What a plan cannot do on this machine although the topology asks for it, in sentences. */
export function notesOf({ bridges }: Network, { ipv6 }: HostFacts): string[] {
  const asking = bridges.filter(({ nat, addresses }) => nat && addresses.some((address) => address.includes(':')))
  if (asking.length === 0 || isOpen(ipv6)) return []
  const names = asking.map(({ name }) => name).join(', ')
  return [`no way out by IPv6 for ${names}: ${ipv6.closed}${ipv6.hint === undefined ? '' : ` (${ipv6.hint})`}`]
}
