import { uplinkPrefix } from '../../plan/index.ts'
import { authorsOf } from './author.ts'
import type { Ending } from './evaluate.ts'
import type { Table } from './ruleset.ts'

/** What drops a packet and can not be overridden by an accept elsewhere, in words. */
export interface Obstacle {
  /** The rule or policy, its chain and its table. */
  readonly text: string
  /** What to do about it. */
  readonly hint: string
}

export const obstacleOf = (ending: Ending): Obstacle => ({ text: dropText(ending), hint: hintFor(ending) })

/** `table inet firewalld, chain filter_FORWARD: reject`, or `iptables, table filter, chain FORWARD: policy DROP`. */
function dropText({ table, chain, rule }: Ending): string {
  return `${placeText(table, chain.name)}: ${rule?.text ?? (table.tool === 'nft' ? 'policy drop' : 'policy DROP')}`
}

export const placeText = ({ tool, family, name }: Table, chain: string): string =>
  `${tool === 'nft' ? `table ${family} ${name}` : `${tool}, table ${name}`}, chain ${chain}`

/** For the devices of all labs: the next one has another name. */
function hintFor({ table, chain }: Ending): string {
  const [nft, iptables] = [`"${uplinkPrefix}*"`, `${uplinkPrefix}+`]
  switch (authorsOf(table)[0]) {
    case 'firewalld':
      return `firewall-cmd --zone=trusted --add-interface=${iptables}`
    case 'ufw':
      return `ufw route allow in on ${iptables}`
    default:
      return table.tool === 'nft'
        ? `accept iifname ${nft}, and oifname ${nft} ct state related,established, before that in chain ${chain.name}`
        : `accept -i ${iptables}, and -o ${iptables} -m conntrack --ctstate RELATED,ESTABLISHED, before that in chain ${chain.name} of table ${table.name}`
  }
}
