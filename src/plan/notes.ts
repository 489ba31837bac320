import type { Network } from '../resolve/network.ts'
import { type HostFacts, isOpen, type WayOut } from './host-facts.ts'

/** What is odd about a topology, and what a plan cannot do on this machine although the topology asks for it, in sentences. */
export function notesOf({ notes, bridges }: Network, { ipv4, ipv6 }: HostFacts): string[] {
  const asking = (separator: '.' | ':') =>
    bridges
      .filter(({ nat, addresses }) => nat && addresses.some((address) => address.includes(separator)))
      .map(({ name }) => name)
      .join(', ')
  // Where there is none by IPv4, there is no lab.
  const by4 = isOpen(ipv4) ? notesOn('IPv4', ipv4, asking('.')) : []
  return [...notes, ...by4, ...notesOn('IPv6', ipv6, asking(':'))]
}

/** @param names of the bridges that ask for a way out by this family */
function notesOn(family: 'IPv4' | 'IPv6', way: WayOut, names: string): string[] {
  if (names === '') return []
  if (!isOpen(way)) {
    return [`no way out by ${family} for ${names}: ${way.closed}${way.hint === undefined ? '' : ` (${way.hint})`}`]
  }
  const none = `no way out by ${family} for ${names} beyond the links of this machine: it has no default route of ${family}`
  return [...(way.devices.length === 0 ? [none] : []), ...way.doubts]
}
