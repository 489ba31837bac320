import type { Network } from '../resolve/network.ts'
import { type HostFacts, isOpen } from './host-facts.ts'

/** What is odd about a topology, and what a plan cannot do on this machine although the topology asks for it, in sentences. */
export const notesOf = (network: Network, facts: HostFacts): string[] => [
  ...network.notes,
  ...noWayOutBy6(network, facts),
]

function noWayOutBy6({ bridges }: Network, { ipv6 }: HostFacts): string[] {
  const asking = bridges.filter(({ nat, addresses }) => nat && addresses.some((address) => address.includes(':')))
  if (asking.length === 0 || isOpen(ipv6)) return []
  const names = asking.map(({ name }) => name).join(', ')
  return [`no way out by IPv6 for ${names}: ${ipv6.closed}${ipv6.hint === undefined ? '' : ` (${ipv6.hint})`}`]
}
