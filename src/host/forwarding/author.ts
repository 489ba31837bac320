import type { Table } from './ruleset.ts'

export type Author = 'Docker' | 'firewalld' | 'Kubernetes' | 'Tailscale' | 'libvirt' | 'ufw'

interface Trace {
  readonly author: Author
  /** Of tables that are all theirs. */
  readonly table?: RegExp
  /** Of chains in a table that is everybody's. */
  readonly chain?: RegExp
}

/** By what names those who filter are known. Who sets policies and ends chains comes before who adds rules. */
const traces: readonly Trace[] = [
  { author: 'firewalld', table: /^firewalld$/, chain: /^FORWARD_(direct|IN_ZONES)$/ },
  { author: 'ufw', chain: /^ufw6?-/ },
  { author: 'Docker', table: /^docker-bridges$/, chain: /^DOCKER(-|$)/ },
  { author: 'Kubernetes', chain: /^KUBE-/ },
  { author: 'libvirt', table: /^libvirt_network$/, chain: /^LIBVIRT_/ },
  { author: 'Tailscale', chain: /^ts-forward$/ },
]

/** Who made a table, or rules in one that is everybody's; the first has most likely set the policies. */
export const authorsOf = (table: Table): Author[] =>
  traces.filter((trace) => left(trace, table)).map(({ author }) => author)

function left({ table, chain }: Trace, { tool, name, chains }: Table): boolean {
  if (tool === 'nft' && table?.test(name)) return true
  return chain !== undefined && chains.some((one) => chain.test(one.name))
}
