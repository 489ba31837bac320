import type { Namespace } from '../resolve/network.ts'
import { type HostFacts, isOpen } from './host-facts.ts'
import { inside, type NamesStep } from './step.ts'

export const namesStep = (
  { name, hosts, nameservers, search, resolverOptions, at }: Namespace,
  facts: HostFacts,
): NamesStep => ({
  kind: 'names',
  ...inside(name, at),
  hosts,
  nameservers: nameservers === 'of-host' ? reachable(facts) : nameservers,
  search,
  resolverOptions,
})

/** The host's nameservers of the families that have a way out. */
const reachable = ({ nameservers, ipv4, ipv6 }: HostFacts): string[] =>
  nameservers.filter((address) => isOpen(address.includes(':') ? ipv6 : ipv4))
