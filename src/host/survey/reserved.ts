import type { OpenWay } from '../../plan/index.ts'
import type { Act } from '../act.ts'
import type { Family, Table } from '../forwarding/ruleset.ts'

export interface Reserving {
  readonly tables: readonly Table[]
  /** The programs of iptables that make nf_tables. */
  readonly nftTools: readonly string[]
  /** Whether a Docker may start on this machine. */
  readonly hasDocker: boolean
  /** What other labs hold. */
  readonly others: readonly Act[]
  readonly family: Family
}

/**
 * A place for the rules of an uplink where nothing drops yet: Docker's chain, so that they are there when a Docker starts
 * while the lab is up. None where there is no Docker to start, or iptables could not be used without a trace that stays.
 */
export function reserved({ tables, nftTools, hasDocker, others, family }: Reserving): OpenWay['admissions'] {
  if (!hasDocker) return []
  const tool = family === 'ipv4' ? 'iptables' : 'ip6tables'
  const chain = 'DOCKER-USER'
  const shown = tables.find((table) => table.tool === tool && table.name === 'filter')
  const theirs = others.find((act) => act.kind === 'chain' && act.tool === tool)
  if (theirs?.kind === 'chain') return [{ tool, chain, missing: theirs.withTable ? 'table' : 'chain' }]
  if (shown?.chains.some(({ name }) => name === chain)) return [{ tool, chain }]
  if (shown) return [{ tool, chain, missing: 'chain' }]
  // One of that name which iptables does not show is none that it can read.
  const isOther = tables.some(
    (table) => table.tool === 'nft' && table.name === 'filter' && table.family === nftFamily(tool),
  )
  return nftTools.includes(tool) && !isOther ? [{ tool, chain, missing: 'table' }] : []
}

const nftFamily = (tool: 'iptables' | 'ip6tables') => (tool === 'iptables' ? 'ip' : 'ip6')
