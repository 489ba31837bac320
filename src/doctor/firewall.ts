import { type Author, authorsOf } from '../host/forwarding/author.ts'
import { baseChains, sees } from '../host/forwarding/evaluate.ts'
import { placeText } from '../host/forwarding/obstacle.ts'
import type { Family, Table } from '../host/forwarding/ruleset.ts'
import type { Finding, Look } from './finding.ts'

const area = 'firewall'

/** Who filters what is forwarded here, and by which policies. */
export function firewall(tables: Look<readonly Table[]>): Finding[] {
  if ('unseen' in tables) return [{ area, name: 'rules', status: 'unseen', detail: tables.unseen }]
  const ofFamily = (family: Family) => tables.seen.filter((table) => sees(table, family))
  const details = {
    'IPv4 FORWARD': policies(ofFamily('ipv4')),
    'IPv6 FORWARD': policies(ofFamily('ipv6')),
    Docker: docker(tables.seen),
    firewalld: presence(tables.seen, 'firewalld'),
    ufw: presence(tables.seen, 'ufw'),
    'legacy iptables': legacy(tables.seen),
  }
  return Object.entries(details).map(([name, detail]) => ({ area, name, status: 'ok', detail }))
}

/** Each base chain has to let a packet pass: one policy is enough to drop it. */
function policies(tables: readonly Table[]): string {
  const chains = tables.flatMap((table) => baseChains(table).map((chain) => ({ table, ...chain })))
  const dropping = chains.filter(({ base }) => base.policy === 'drop')
  if (dropping.length === 0) return chains.length === 0 ? 'no rules' : 'policy accept'
  return dropping.map(({ table, name }) => `policy drop of ${placeOf(table, name)}`).join('; ')
}

function placeOf(table: Table, chain: string): string {
  const [author] = authorsOf(table)
  const place = placeText(table, chain)
  return author === undefined ? place : `${place}, most likely set by ${author}`
}

function docker(tables: readonly Table[]): string {
  const theirs = tables.filter((table) => authorsOf(table).includes('Docker'))
  if (theirs.length === 0) return 'has no rules here'
  if (theirs.some(({ name }) => name === 'docker-bridges')) return 'filters by its nftables backend'
  const isOpen = theirs.some(({ chains }) => chains.some(({ name }) => name === 'DOCKER-USER'))
  return `filters by iptables, ${isOpen ? 'with' : 'without'} DOCKER-USER for the rules of others`
}

const presence = (tables: readonly Table[], author: Author): string =>
  tables.some((table) => authorsOf(table).includes(author)) ? 'filters' : 'has no rules here'

/** Both may be in use at once, and a packet has to pass both. */
const legacy = (tables: readonly Table[]): string =>
  tables.some(({ tool }) => tool.endsWith('-legacy')) ? 'in use beside nf_tables' : 'not in use'
