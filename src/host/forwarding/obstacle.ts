import { uplinkPrefix } from '../../plan/index.ts'
import { poolOf } from '../pools.ts'
import { authorsOf } from './author.ts'
import type { Ending } from './evaluate.ts'
import type { Packet } from './packet.ts'
import type { Table } from './ruleset.ts'

/** What drops a packet and can not be overridden by an accept elsewhere, in words. */
export interface Obstacle {
  /** The rule or policy, its chain and its table. */
  readonly text: string
  /** What to do about it. */
  readonly hint: string
  readonly direction: Packet['direction']
}

export const obstacleOf = (ending: Ending): Obstacle => ({
  text: dropText(ending),
  hint: hintFor(ending),
  direction: ending.packet.direction,
})

/** `table inet firewalld, chain filter_FORWARD: reject`, or `iptables, table filter, chain FORWARD: policy DROP`. */
function dropText({ table, chain, rule }: Ending): string {
  return `${placeText(table, chain.name)}: ${rule?.text ?? (table.tool === 'nft' ? 'policy drop' : 'policy DROP')}`
}

export const placeText = ({ tool, family, name }: Table, chain: string): string =>
  `${tool === 'nft' ? `table ${family} ${name}` : `${tool}, table ${name}`}, chain ${chain}`

/** For the devices of all labs: the next one has another name. */
function hintFor(ending: Ending): string {
  const { table, base } = ending
  const iptables = `${uplinkPrefix}+`
  if (base.hook === 'forward') {
    const [author] = authorsOf(table)
    if (author === 'firewalld') return `firewall-cmd --zone=trusted --add-interface=${iptables}`
    if (author === 'ufw') return `ufw route allow in on ${iptables}`
  }
  return `accept ${table.tool === 'nft' ? nftWords(ending) : iptablesWords(ending)}`
}

function nftWords({ chain, base, packet }: Ending): string {
  const [device, before] = [`"${uplinkPrefix}*"`, `before that in chain ${chain.name}`]
  switch (base.hook) {
    case 'forward':
      return `iifname ${device}, and oifname ${device} ct state related,established, ${before}`
    case 'prerouting':
      return `${packet.direction === 'outwards' ? `iifname ${device}` : 'the answers to it'} ${before}`
    case 'postrouting':
      return `${packet.direction === 'outwards' ? 'iifname' : 'oifname'} ${device} ${before}`
  }
}

/** In POSTROUTING, iptables(8) knows no device by which a packet came. */
function iptablesWords({ table, chain, base, packet }: Ending): string {
  const { direction, crossing } = packet
  const [device, before] = [`${uplinkPrefix}+`, `before that in chain ${chain.name} of table ${table.name}`]
  switch (base.hook) {
    case 'forward':
      return `-i ${device}, and -o ${device} -m conntrack --ctstate RELATED,ESTABLISHED, ${before}`
    case 'prerouting':
      return `${direction === 'outwards' ? `-i ${device}` : 'the answers to it'} ${before}`
    case 'postrouting':
      return `${direction === 'outwards' ? `-s ${poolOf(crossing.source)}` : `-o ${device}`} ${before}`
  }
}
